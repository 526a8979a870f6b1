import { HOST_IDS } from '../host-id.ts';
import { LOG_FORMAT, type LogHeader } from '../log.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/**
 * One step for each format but the present one: what a header, and an entry, of that format is in the next one.
 * Released steps never change; shared/game/log-file/fixtures holds logs of each format, and a test folds them.
 */
const STEPS: Readonly<
  Record<number, { header(header: Fields): Fields; entry(entry: Fields): Fields } | undefined>
> = {
  // Format 1 had neither checksums nor an end, and its classes had no settings.
  1: { header: (header) => ({ settings: DEFAULT_SETTINGS, ...header, format: 2 }), entry: (entry) => entry },
};

/** The header as the present format has it; null where no match can be opened with it. */
export function upgradedHeader(given: Fields): LogHeader | null {
  let header = given;
  for (let step = stepOf(header); step !== undefined; step = stepOf(header)) header = step.header(header);
  return isHeader(header) ? header : null;
}

const stepOf = (header: Fields) => STEPS[Number(header.format)];

/** An entry as the present format has it. */
export function upgradedEntry(given: Fields, format: number): Fields {
  let entry = given;
  for (let at = format; at < LOG_FORMAT; at += 1) entry = STEPS[at]?.entry(entry) ?? entry;
  return entry;
}

/** Only the outside: whether the lesson can be played, opening the match shows. */
const isHeader = (header: Fields): header is Fields & LogHeader => {
  const { iss, lesson, settings, leastSegments = 0 } = header;
  const numbers = [header.engine, header.rubric, header.seed, leastSegments];
  return (
    numbers.every((value) => typeof value === 'number') &&
    typeof header.match === 'string' &&
    isObject(lesson) &&
    typeof lesson.id === 'string' &&
    isObject(settings) &&
    isObject(iss) &&
    HOST_IDS.every((id) => typeof iss[id] === 'number')
  );
};
