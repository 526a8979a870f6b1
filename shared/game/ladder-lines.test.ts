import { expect, test } from 'vitest';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { playByBots } from './bots.ts';
import { ladderLines, ladderText } from './ladder-lines.ts';
import { newHeader, openMatch } from './match.ts';

const header = {
  ...newHeader({ match: 'm', lesson: LESSONS.get('lost-syn-ack')!, seed: 7 }),
  iss: { clientHost: 4000, serverHost: 9000 },
};
const lines = ladderLines(playByBots(openMatch(header)).story);
const handshake = lines.slice(0, 3);

test('a ladder in columns, with what the network did', () => {
  expect(ladderText(handshake)).toBe(
    [
      '0.0  S  OPEN  -                                 LISTEN',
      '0.0  C  OPEN  SYN seq=4000 [late]               SYN-SENT',
      '2.0  S  SYN   SYN,ACK seq=9000 ack=4001 [lost]  SYN-RECEIVED',
      '',
    ].join('\n'),
  );
});

test('numbers counted from the ISSs, hosts called by other names', () => {
  const names = { clientHost: '客户端', serverHost: '服务器' };
  expect(ladderText(handshake, { iss: header.iss, names })).toContain(
    '服务器  SYN   SYN,ACK seq=y ack=x+1 [lost]  SYN-RECEIVED',
  );
});

test('what is blank stands nowhere, and the key has it all', () => {
  const sheet = ladderText(lines, { blank: ['flags', 'seq', 'ack', 'len', 'becomes'] });
  expect(sheet).not.toMatch(/\d{4}|SYN|ACK|ESTABLISHED|LISTEN/);
  expect(sheet.split('\n')[1]).toBe('0.0  C  OPEN            ____ seq=____ ack=____ len=____ [late]  ____');
  expect(ladderText(lines)).not.toContain('____');
});
