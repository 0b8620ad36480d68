import {
  differingPaths,
  fromFile,
  isEmpty,
  NO_REQUIREMENTS,
  setField,
  statedPaths,
  toInput,
  type Requirements,
} from './requirements';

const hotel: Requirements = {
  'workload.concurrentUsers': 10_000,
  'quality.availabilityPercent': 99.95,
  'constraints.cloud': 'aws',
  'constraints.managedOnly': false,
  'team.skills': { typescript: 4 },
  capabilities: ['transactions', 'payments'],
};

describe('requirements', () => {
  it('become the input of the API, with maps as lists of entries', () => {
    expect(toInput(hotel)).toEqual({
      workload: { concurrentUsers: 10_000 },
      quality: { availabilityPercent: 99.95 },
      constraints: { cloud: 'aws', managedOnly: false },
      team: { skills: [{ id: 'typescript', value: 4 }] },
      capabilities: ['transactions', 'payments'],
    });
  });

  it('are read from a requirements file, without what no field has or holds', () => {
    expect(
      fromFile({
        workload: { concurrentUsers: 10_000, colour: 'red' },
        quality: { availabilityPercent: 99.95, latencyP99Ms: 'fast' },
        constraints: { cloud: 'aws', managedOnly: false, mustUse: [] },
        team: { skills: { typescript: 4 } },
        capabilities: ['transactions', 'payments'],
      }),
    ).toEqual(hotel);
    expect(fromFile(null)).toEqual({});
  });

  it('drop a field that is cleared, and keep a flag and a zero that are stated', () => {
    expect(setField(hotel, 'constraints.cloud', undefined)).not.toHaveProperty(['constraints.cloud']);
    expect(setField(hotel, 'capabilities', [])).not.toHaveProperty('capabilities');
    expect(setField(NO_REQUIREMENTS, 'constraints.managedOnly', false)).toEqual({
      'constraints.managedOnly': false,
    });
    expect(isEmpty(setField(NO_REQUIREMENTS, 'workload.eventsPerSecond', 0))).toBe(false);
  });

  it('list what is stated in the order of the form, however it was stated', () => {
    const edited = setField(setField(NO_REQUIREMENTS, 'capabilities', ['payments']), 'workload.dataGb', 5);
    expect(statedPaths(edited)).toEqual(['workload.dataGb', 'capabilities']);
  });

  it('tell where two sets differ', () => {
    expect(
      differingPaths(hotel, { ...hotel, 'constraints.cloud': 'gcp', capabilities: ['transactions'] }),
    ).toEqual(['constraints.cloud', 'capabilities']);
  });
});
