import { createInstance } from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach, expect, test, vi } from 'vitest';
import en from '#shared/texts/en/ladder.ts';
import zh from '#shared/texts/zh/ladder.ts';
import { cleanup, fireEvent, render, screen, within } from '../testing/dom.ts';
import { Ladder, type LadderProps } from './ladder.tsx';
import { CROSSING, HANDSHAKE, SERVERS_HANDSHAKE } from './stories.fixture.ts';

async function show(props: LadderProps, lng = 'en') {
  const i18n = createInstance();
  await i18n.use(initReactI18next).init({ lng, resources: { en: { ladder: en }, zh: { ladder: zh } } });
  return render(
    <I18nextProvider i18n={i18n}>
      <Ladder {...props} />
    </I18nextProvider>,
  );
}

/** Nothing is laid out in jsdom: an element is as wide as we say. */
const wide = (px: number) => vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(px);

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('a narrow ladder is a table of rows', async () => {
  await show({ story: HANDSHAKE, hosts: 'both' });
  const rows = screen.getAllByRole('row').slice(1);
  expect(rows).toHaveLength(HANDSHAKE.length - 3);
  const synAck = rows[6]!;
  expect(synAck.textContent).toContain('server');
  expect(synAck.textContent).toContain('sent');
  expect(within(synAck).getByText('seq=9000 ack=4001')).toBeTruthy();
  expect(within(synAck).getByText('SYN-RECEIVED')).toBeTruthy();
  expect(rows[5]!.textContent).toContain('refused −2');
});

test('a wide ladder is a drawing, with the same table for screen readers', async () => {
  wide(700);
  const { container } = await show({ story: HANDSHAKE, hosts: 'both' });
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  expect(container.querySelectorAll('.arrow')).toHaveLength(3);
  expect(container.querySelector('.spoken table')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Show as table' }));
  expect(container.querySelector('svg')).toBeNull();
  expect(container.querySelector('.spoken table')).toBeNull();
});

test("a player's ladder shows no word of the peer", async () => {
  wide(700);
  const { container } = await show({ story: SERVERS_HANDSHAKE, hosts: 'serverHost' });
  expect(container.querySelectorAll('.lifeline')).toHaveLength(1);
  expect(container.textContent).not.toContain('SYN-SENT');
});

test('a lost packet ends with a cross, and the table says so', async () => {
  wide(700);
  const { container } = await show({ story: CROSSING, hosts: 'both', inFlight: [] });
  expect(container.querySelectorAll('.lost-cross')).toHaveLength(1);
  expect(screen.getByText('lost in the network')).toBeTruthy();
});

test('a row can be picked, and what is yet to come is faint', async () => {
  const onPick = vi.fn();
  const { container } = await show({ story: HANDSHAKE, hosts: 'both', highlight: 8, reached: 9, onPick });
  fireEvent.click(screen.getAllByRole('button')[4]!);
  expect(onPick).toHaveBeenCalledWith(5);
  expect(container.querySelector('[aria-current=step]')?.textContent).toContain('seq=9000');
  expect(container.querySelectorAll('tr.faint')).toHaveLength(5);
});

test('it speaks Chinese', async () => {
  await show({ story: HANDSHAKE, hosts: 'both' }, 'zh');
  expect(screen.getByText('应用程序调用：被动打开')).toBeTruthy();
});
