import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/**
 * Where people in the room reach a server that listens at `host` and `port`: the likeliest address first, this
 * machine's own name last. An address set by PUBLIC_URL is the only one.
 */
export function addressesOf(
  at: { readonly host: string; readonly port: number; readonly publicUrl: string | null },
  interfaces: Interfaces = networkInterfaces(),
): readonly string[] {
  if (at.publicUrl !== null) return [at.publicUrl];
  const everywhere = at.host === '0.0.0.0' || at.host === '::';
  const url = (name: string) => new URL(`http://${name}:${at.port}`).origin;
  if (!everywhere) return [url(at.host.includes(':') ? `[${at.host}]` : at.host)];
  const found = Object.entries(interfaces).flatMap(([name, all = []]) =>
    all.filter((a) => a.family === 'IPv4' && !a.internal).map(({ address }) => ({ name, address })),
  );
  const likeliest = found.toSorted((a, b) => unlikelihood(a) - unlikelihood(b));
  return [...likeliest.map(({ address }) => url(address)), url('localhost')];
}

/** Home and school networks first; the bridges of containers and virtual machines lead nowhere from a phone. */
function unlikelihood({ name, address }: { readonly name: string; readonly address: string }): number {
  if (/^(docker|br-|veth|virbr|vmnet|vboxnet)/.test(name)) return 9;
  if (address.startsWith('192.168.')) return 0;
  if (address.startsWith('10.')) return 1;
  if (/^172\.(1[6-9]|2\d|3[01])\./.test(address)) return 2;
  return address.startsWith('169.254.') ? 8 : 3;
}
