import { iconOfRole } from './role-icon';
import { technologyMarks } from './technology-marks';

describe('marks of technologies', () => {
  it('show the engine that a managed service names', () => {
    expect(technologyMarks.markOf('amazon-rds-for-postgresql')).toBe(technologyMarks.markOf('postgresql'));
    expect(technologyMarks.markOf('azure-cache-for-redis')).toBe(technologyMarks.markOf('redis'));
  });

  it('are none where there is none, not even for a part of a word', () => {
    expect(technologyMarks.markOf('aws-lambda')).toBeUndefined();
    expect(technologyMarks.markOf('gopher-tools')).toBeUndefined();
  });
});

describe('icons of roles', () => {
  it.each([
    ['relational-store', 'database'],
    ['object-store', 'storage'],
    ['session-store', 'cache'],
    ['api-gateway', 'gateway'],
    ['message-broker', 'queue'],
    ['large-language-model', 'intelligence'],
    ['something-new', 'role'],
  ])('shows %s as %s', (role, icon) => {
    expect(iconOfRole(role)).toBe(icon);
  });
});
