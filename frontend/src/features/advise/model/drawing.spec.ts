import { aComponent } from '../testing';
import { CLIENT, drawArchitecture } from './drawing';

/** Who calls whom, as `from > to`; `~>` where nobody waits. */
function callsOf(...components: readonly ReturnType<typeof aComponent>[]): readonly string[] {
  return drawArchitecture({ components }).calls.map(
    ({ from, to, asynchronous }) => `${from} ${asynchronous ? '~>' : '>'} ${to}`,
  );
}

const edge = { place: 'edge', visits: 0 } as const;
const asynchronous = { place: 'asynchronous', visits: 0 } as const;
const compute = aComponent('compute', { order: 50 });
const store = aComponent('relational-store', { order: 80 });

describe('the drawn architecture', () => {
  it('leads from the client through what every request passes to the running code, and from there to the stores', () => {
    expect(
      callsOf(
        store,
        aComponent('cache', { order: 70 }),
        compute,
        aComponent('load-balancer', { order: 20 }),
        aComponent('content-delivery-network', { order: 10, ...edge }),
        aComponent('api-gateway', { order: 25 }),
      ),
    ).toEqual([
      'client > content-delivery-network',
      'content-delivery-network > load-balancer',
      'load-balancer > api-gateway',
      'api-gateway > compute',
      'compute > cache',
      'compute > relational-store',
    ]);
  });

  it('hands work over from the running code to the queue, and from the queue to the workers', () => {
    expect(
      callsOf(
        compute,
        aComponent('notification-service', { order: 63, ...asynchronous }),
        aComponent('background-worker', { order: 60, ...asynchronous }),
        aComponent('message-queue', { order: 58, ...asynchronous }),
      ),
    ).toEqual([
      'client > compute',
      'compute ~> message-queue',
      'message-queue ~> background-worker',
      'background-worker ~> notification-service',
    ]);
  });

  it('hands over straight from the running code where there is neither queue nor broker', () => {
    expect(callsOf(compute, aComponent('payment-provider', { order: 67, ...asynchronous }))).toContain(
      'compute ~> payment-provider',
    );
  });

  it('lets devices enter by a gateway of their own, towards the broker', () => {
    expect(
      callsOf(
        compute,
        aComponent('iot-gateway', { order: 15, ...edge }),
        aComponent('message-broker', { order: 58, ...asynchronous }),
        aComponent('stream-processor', { order: 64, ...asynchronous }),
        aComponent('data-lake-store', { order: 90, ...asynchronous }),
      ),
    ).toEqual([
      'client > compute',
      'client > iot-gateway',
      'iot-gateway ~> message-broker',
      'message-broker ~> stream-processor',
      'stream-processor ~> data-lake-store',
    ]);
  });

  it('serves the web front end from the delivery network, beside the request path', () => {
    expect(
      callsOf(
        compute,
        aComponent('content-delivery-network', { order: 10, ...edge }),
        aComponent('web-frontend', { order: 28, ...edge }),
      ),
    ).toEqual([
      'client > content-delivery-network',
      'content-delivery-network > compute',
      'content-delivery-network > web-frontend',
    ]);
  });

  it('lets supporting parts stand by without calls', () => {
    const drawing = drawArchitecture({
      components: [compute, aComponent('observability', { order: 98, place: 'supporting', visits: 0 })],
    });
    expect(drawing.parts.map(({ id, lane }) => [id, lane])).toEqual([
      ['compute', 'path'],
      ['observability', 'supporting'],
    ]);
    expect(drawing.calls).toHaveLength(1);
  });

  it('tells how often a request visits a part, and nothing where it does not', () => {
    const { calls } = drawArchitecture({
      components: [
        compute,
        aComponent('cache', { order: 70, visits: 0.8 }),
        aComponent('object-store', { order: 85, ...edge }),
      ],
    });
    expect(calls.map(({ to, visits }) => [to, visits])).toEqual([
      ['compute', 1],
      ['cache', 0.8],
      ['object-store', undefined],
    ]);
  });

  it('reaches every part of path and asynchronous lane from the client, whatever the roles', () => {
    const roles = [
      'batch-processor',
      'data-warehouse',
      'training-compute',
      'realtime-gateway',
      'vector-store',
    ];
    const places = ['asynchronous', 'asynchronous', 'asynchronous', 'edge', 'request-path'];
    const drawing = drawArchitecture({
      components: [
        compute,
        ...roles.map((role, index) => aComponent(role, { order: 20 + 15 * index, place: places[index] })),
      ],
    });
    const reached = new Set([CLIENT]);
    for (let round = 0; round < drawing.parts.length; round += 1)
      for (const { from, to } of drawing.calls) if (reached.has(from)) reached.add(to);
    expect(drawing.parts.filter(({ id }) => !reached.has(id))).toEqual([]);
  });
});
