import { allowedHostsOf, hostNameOf } from './host-guard.js';

describe('hostNameOf', () => {
  it.each([
    ['127.0.0.1:4180', '127.0.0.1'],
    ['LOCALHOST', 'localhost'],
    ['[::1]:80', '[::1]'],
    ['arch.example.org', 'arch.example.org'],
    ['localhost.', 'localhost.'],
  ])('reads %s as %s', (header, name) => expect(hostNameOf(header)).toBe(name));

  it.each(['', 'a b', 'localhost:port', 'user@localhost', 'localhost/path', '::1', 'localhost:123456'])(
    'takes %s for no host',
    (header) => expect(hostNameOf(header)).toBeNull(),
  );
});

describe('allowedHostsOf', () => {
  it('admits the loopback names, the bound address and what is configured, but no wildcard', () => {
    expect([...allowedHostsOf('192.168.1.5', ['Arch.Example.org'])]).toEqual([
      '127.0.0.1',
      'localhost',
      '[::1]',
      '192.168.1.5',
      'arch.example.org',
    ]);
    expect([...allowedHostsOf('0.0.0.0', [])]).toEqual(['127.0.0.1', 'localhost', '[::1]']);
    expect([...allowedHostsOf('fe80::1', [])]).toContain('[fe80::1]');
  });
});
