import { conditionSchema } from './condition.schema.js';

describe('conditions', () => {
  it.each([
    [{ path: 'team.size', atLeast: 5 }],
    [{ path: 'team.size', atLeast: 5, atMost: 9 }],
    [{ path: 'constraints.managedOnly', is: true }],
    [{ path: 'constraints.cloud', in: ['aws', 'gcp'] }],
    [{ stated: 'team.size' }],
    [{ priority: 'cost', atLeast: 3 }],
    [{ capability: 'payments' }],
    [{ capability: ['payments', 'transactions'] }],
    [{ style: 'monolith' }],
    [{ role: 'cache' }],
    [{ technology: 'redis' }],
    [{ not: { role: 'cache' } }],
    [{ all: [{ any: [{ role: 'cache' }, { not: { style: ['monolith'] } }] }, { stated: 'team.size' }] }],
  ])('take %j as it is', (condition) => {
    expect(conditionSchema.parse(condition)).toEqual(condition);
  });

  it.each([
    [{}],
    [{ path: 'team.size' }],
    [{ path: '', is: true }],
    [{ path: 'constraints.cloud', in: [] }],
    [{ path: 'team.size', atLeast: '5' }],
    [{ path: 'team.size', atLeast: 5, role: 'cache' }],
    [{ priority: 'cost' }],
    [{ priority: 'cost', atLeast: 6 }],
    [{ priority: 'cost', atLeast: -1 }],
    [{ all: [] }],
    [{ any: [] }],
    [{ not: [] }],
    [{ capability: [] }],
    [{ role: 'Not A Slug' }],
    [{ roles: 'cache' }],
    [{ all: [{ role: 'cache' }, { path: 'team.size' }] }],
    ['cache'],
  ])('refuse %j', (condition) => {
    expect(conditionSchema.safeParse(condition).success).toBe(false);
  });
});
