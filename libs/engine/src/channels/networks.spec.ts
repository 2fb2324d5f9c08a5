import { isNetwork, reachable } from './networks.ts';

describe('a target of robots and webhooks', () => {
  const closed = [
    '127.0.0.1',
    '169.254.169.254',
    '100.100.100.200',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1%eth0',
    'fd00:ec2::254',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    'no address',
  ];
  it.each(closed)('is not %s', (address) => expect(reachable([])(address)).toBe(false));

  it.each(['8.8.8.8', '172.32.0.1', '2400:3200::1', '::ffff:8.8.8.8'])('may be the public %s', (address) =>
    expect(reachable([])(address)).toBe(true),
  );

  it('may be in a network that the setting opens, and in no other', () => {
    const allowed = reachable(['10.20.0.0/16', 'fd00::/8']);
    expect(['10.20.1.1', '::ffff:10.20.1.1', 'fd12::1'].map(allowed)).toEqual([true, true, true]);
    expect(['10.21.1.1', '127.0.0.1', 'fe80::1'].map(allowed)).toEqual([false, false, false]);
  });

  it('is opened by networks only', () => {
    expect(['10.0.0.0/8', '::1/128', '0.0.0.0/0'].map(isNetwork)).toEqual([true, true, true]);
    expect(['10.0.0.0', '10.0.0.0/33', 'intranet', '10.0.0/8', '1.1.1.1/8/8', '/8'].map(isNetwork)).toEqual(
      Array.from({ length: 6 }, () => false),
    );
  });
});
