import { useTranslation } from 'react-i18next';
import type { Setting } from '#shared/game/choices.ts';
import type { Call } from '#shared/game/lesson.ts';
import type { StoryLine } from '#shared/game/story.ts';

/** What a line of the story says in words: `short` beside a lifeline, `long` in a row of the table. */
export function useNoteText(): {
  readonly short: (line: StoryLine) => string;
  readonly long: (line: StoryLine) => string;
} {
  const { t } = useTranslation('ladder');

  const call = (it: Call): string => {
    if (it.type === 'OPEN') return it.passive ? t('openPassive') : t('openActive');
    return it.type === 'SEND' ? `SEND ${it.len}` : it.type;
  };
  /** A drawing has little room beside a lifeline. */
  const brief = (it: Setting): string => {
    switch (it.tool) {
      case 'cookies':
        return it.value ? t('setShort.cookiesOn') : t('setShort.cookiesOff');
      case 'synAckRetries':
        return t('setShort.retries', { n: it.value });
      case 'msl':
        return t('set.msl', { s: it.value / 1000 });
    }
  };
  const setting = (it: Setting): string => {
    switch (it.tool) {
      case 'cookies':
        return it.value ? t('set.cookiesOn') : t('set.cookiesOff');
      case 'synAckRetries':
        return t('set.synAckRetries', { n: it.value });
      case 'msl':
        return t('set.msl', { s: it.value / 1000 });
    }
  };
  const short = (line: StoryLine): string => {
    switch (line.type) {
      case 'call':
        return call(line.call);
      case 'timeout':
        return t(`timerShort.${line.timer}`);
      case 'refused':
        return line.cost !== null && line.cost > 0 ? t('refusedCost', { cost: line.cost }) : t('refused');
      case 'hinted':
        return line.cost > 0 ? t('hintCost', { cost: line.cost }) : t('hint');
      case 'waited':
        return t('waits');
      case 'moved':
        return t('silent');
      case 'machine':
        return t(`machine.${line.event}`);
      case 'lost':
        return line.nobody ? t('toNobody') : t('lost');
      case 'delayed':
        return t('delayed', { s: (line.by / 1000).toFixed(1) });
      case 'duplicated':
        return t('duplicated');
      case 'injected':
        return t(`injected.${line.kind}`);
      case 'set':
        return brief(line.setting);
      case 'intervened':
        return t(line.act.type === 'world' ? 'otherWorld' : 'intervened');
      case 'ended':
        return t('ended');
      case 'sent':
        return t('sent');
      case 'arrived':
        return t('arrived');
    }
  };
  const long = (line: StoryLine): string => {
    switch (line.type) {
      case 'call':
        return t('callLong', { call: call(line.call) });
      case 'timeout':
        return t(`timer.${line.timer}`);
      case 'set':
        return setting(line.setting);
      default:
        return short(line);
    }
  };
  return { short, long };
}
