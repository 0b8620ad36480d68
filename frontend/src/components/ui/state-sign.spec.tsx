import { stateOfSlack } from './state-sign';

describe('stateOfSlack', () => {
  it.each([
    [0.1, 'held'],
    [0.5, 'held'],
    [0.0999, 'tight'],
    [0, 'tight'],
    [-0.0001, 'broken'],
  ] as const)('reads a slack of %p as %s', (slack, state) => {
    expect(stateOfSlack(slack)).toBe(state);
  });
});
