import { expect, test } from 'vitest';
import { addressesOf } from './addresses.ts';
import { parseConfig } from './config.ts';
import { wrongSettings } from './config-or-exit.ts';
import { sayIn } from './terminal.ts';

test('without any variable the server has what it needs', () => {
  expect(parseConfig({ PORT: '' })).toEqual({
    config: {
      port: 8080,
      host: '0.0.0.0',
      dataDir: './data',
      publicUrl: null,
      metricsToken: null,
      logLevel: 'warn',
      pace: { link: 1, linkMost: 1200, bot: 1200, botLive: 1000, failedJoin: 300 },
    },
  });
});

test.each([
  ['PORT', '80x'],
  ['PORT', '70000'],
  ['PUBLIC_URL', 'ackademy.example'],
  ['PUBLIC_URL', 'ftp://ackademy.example'],
  ['LOG_LEVEL', 'loud'],
  ['METRICS_TOKEN', 'too short'],
  ['PACE_BOT', '-1'],
])('%s=%s: the wrong variable is named', (name, value) => {
  const parsed = parseConfig({ [name]: value });
  // A secret is not shown to whoever stands behind.
  const shown = name === 'METRICS_TOKEN' ? '…' : value;
  expect(parsed).toMatchObject({ wrong: [{ name, value: shown }] });
  const words = 'wrong' in parsed ? wrongSettings(parsed.wrong, sayIn({ LANG: 'C' })) : [];
  expect(words.join()).toMatch(
    new RegExp(`^${name} is set to "${shown}", which cannot be used\\. Set it to `),
  );
});

test('PUBLIC_URL is an origin', () => {
  expect(parseConfig({ PUBLIC_URL: 'https://a.example/path' })).toMatchObject({
    config: { publicUrl: 'https://a.example' },
  });
});

const card = (address: string, internal = false) =>
  ({ address, family: 'IPv4', internal, netmask: '', mac: '', cidr: null }) as const;
const interfaces = {
  lo: [card('127.0.0.1', true)],
  docker0: [card('172.17.0.1')],
  vpn0: [card('100.64.0.9')],
  eth0: [card('10.1.2.3')],
  wlan0: [card('192.168.1.5')],
};

test.each([
  ['everywhere', '0.0.0.0', null, ['192.168.1.5', '10.1.2.3', '100.64.0.9', '172.17.0.1', 'localhost']],
  ['one address', '10.1.2.3', null, ['10.1.2.3']],
])('addresses: %s', (_, host, publicUrl, names) => {
  const found = addressesOf({ host, port: 8080, publicUrl }, interfaces);
  expect(found).toEqual(names.map((name) => `http://${name}:8080`));
});

test('addresses: PUBLIC_URL is the only one', () => {
  const publicUrl = 'https://a.example';
  expect(addressesOf({ host: '0.0.0.0', port: 8080, publicUrl }, interfaces)).toEqual([publicUrl]);
});

test('the terminal speaks the language of its environment', () => {
  expect(sayIn({ LANG: 'de_DE.UTF-8' })('portBusy', { port: 80 })).toContain('Port 80 is in use');
  expect(sayIn({ LANG: 'zh_CN.UTF-8' })('portBusy', { port: 80 })).toContain('端口 80 已被');
  expect(sayIn({ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' })('stop')).toContain('Ctrl+C stops');
});
