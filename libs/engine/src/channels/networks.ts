import { BlockList, isIP } from 'node:net';

/** Networks that a request must not reach unless an administrator of the machine says so: this machine, its neighbours, the cloud's metadata. */
const closed = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/3',
  '::/127',
  '64:ff9b::/96',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
];

const family = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

const add = (list: BlockList, network: string): void => {
  const [address = '', length = ''] = network.split('/');
  list.addSubnet(address, Number(length), family(address));
};

/** Whether a text names a network, such as 10.0.0.0/8 or fd00::/8. */
export const isNetwork = (text: string): boolean => {
  const [address = '', length = '', ...more] = text.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  return isIP(address) > 0 && /^\d{1,3}$/u.test(length) && Number(length) <= most && more.length === 0;
};

const listOf = (networks: readonly string[]): BlockList => {
  const list = new BlockList();
  networks.forEach((network) => add(list, network));
  return list;
};

const closedList = listOf(closed);

/** ::ffff:10.0.0.1 is 10.0.0.1, however it is written. */
const unmapped = (address: string): string => {
  if (isIP(address) !== 6) return address;
  const { hostname } = new URL(`http://[${address}]`);
  const found = /^\[::ffff:([\da-f]{1,4}):([\da-f]{1,4})\]$/u.exec(hostname);
  if (!found) return address;
  const [high, low] = [found[1], found[2]].map((part) => Number.parseInt(part ?? '0', 16)) as [number, number];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
};

/** Which addresses a request to a robot or webhook may go to: public ones, and the networks opened by a setting. */
export const reachable = (open: readonly string[]): ((address: string) => boolean) => {
  const opened = listOf(open);
  return (written) => {
    const address = unmapped(written.split('%')[0] ?? '');
    if (isIP(address) === 0) return false;
    return opened.check(address, family(address)) || !closedList.check(address, family(address));
  };
};
