import { startApp, type RunningApp } from './support/running-app.js';

/** A question that the graph must answer from its words: what a search mentions, and the edges that then carry the answer. */
interface Question {
  readonly en: string;
  readonly es: string;
  /** Nodes that searching the question must bring up, among the first dozen. */
  readonly mentions: readonly string[];
  /** Edges around those nodes, `from TYPE to`. */
  readonly around: {
    readonly depth: number;
    readonly types: readonly string[];
    readonly edges: readonly string[];
  };
  /** Edges that may not be among them. */
  readonly absent?: readonly string[];
  /** Shortest ways from the first mention to the second, over these edges: the nodes of one of them. */
  readonly way?: { readonly types: readonly string[]; readonly nodes: readonly string[] };
  /** A node around whose texts say what the edges can't, and what they say. */
  readonly says?: { readonly node: string; readonly en: RegExp; readonly es: RegExp };
}

const QUESTIONS: readonly Question[] = [
  {
    en: 'What does CQRS cost?',
    es: '¿Qué cuesta CQRS?',
    mentions: ['pattern:cqrs'],
    around: {
      depth: 2,
      types: ['HAS_TRADE_OFF', 'COSTS'],
      edges: [
        'pattern:cqrs HAS_TRADE_OFF trade-off:cqrs-own-models',
        'trade-off:cqrs-own-models COSTS quality:simplicity',
        'trade-off:cqrs-own-models COSTS quality:consistency',
      ],
    },
  },
  {
    en: 'What replaces a service mesh in a small team?',
    es: '¿Qué sustituye a una malla de servicios en un equipo pequeño?',
    mentions: ['comparison:service-mesh-vs-library-resilience', 'pattern:service-mesh'],
    around: {
      depth: 1,
      types: ['COMPARES', 'USES'],
      edges: [
        'comparison:service-mesh-vs-library-resilience COMPARES pattern:service-mesh',
        'comparison:service-mesh-vs-library-resilience USES pattern:circuit-breaker',
        'comparison:service-mesh-vs-library-resilience USES pattern:retry-with-backoff',
        'comparison:service-mesh-vs-library-resilience USES pattern:timeout',
      ],
    },
    says: {
      node: 'comparison:service-mesh-vs-library-resilience',
      en: /small team/i,
      es: /equipo pequeño/i,
    },
  },
  {
    en: 'What does an enterprise architect need beyond a solution architect?',
    es: '¿Qué necesita un arquitecto empresarial además de lo de un arquitecto de soluciones?',
    mentions: ['level:enterprise-architect', 'level:solution-architect'],
    around: {
      depth: 1,
      types: ['EXPECTS', 'NEXT_LEVEL'],
      edges: [
        'level:solution-architect NEXT_LEVEL level:enterprise-architect',
        'level:enterprise-architect EXPECTS skill:togaf',
        'level:enterprise-architect EXPECTS skill:technology-roadmap',
        'level:enterprise-architect EXPECTS skill:enterprise-architecture',
        'level:enterprise-architect EXPECTS certification:togaf-practitioner',
      ],
    },
    absent: [
      'level:solution-architect EXPECTS skill:togaf',
      'level:solution-architect EXPECTS skill:technology-roadmap',
    ],
  },
  {
    en: 'Which patterns mitigate a lost message?',
    es: '¿Qué patrones mitigan un mensaje perdido?',
    mentions: ['failure-mode:lost-message'],
    around: {
      depth: 1,
      types: ['MITIGATES'],
      edges: [
        'pattern:transactional-outbox MITIGATES failure-mode:lost-message',
        'pattern:dead-letter-queue MITIGATES failure-mode:lost-message',
        'practice:idempotency MITIGATES failure-mode:lost-message',
      ],
    },
  },
  {
    en: 'How does a monolith become microservices, step by step?',
    es: '¿Cómo se convierte un monolito en microservicios, paso a paso?',
    mentions: ['pattern:monolith', 'pattern:microservices'],
    around: {
      depth: 1,
      types: ['EVOLVES_TO', 'COMPLEMENTS', 'USES'],
      edges: [
        'pattern:monolith EVOLVES_TO pattern:modular-monolith',
        'pattern:modular-monolith EVOLVES_TO pattern:microservices',
        'pattern:strangler-fig USES pattern:monolith',
      ],
    },
    way: { types: ['EVOLVES_TO'], nodes: ['pattern:monolith', 'pattern:microservices'] },
  },
  {
    en: 'Kafka or RabbitMQ for 200 messages a second?',
    es: '¿Kafka o RabbitMQ para 200 mensajes por segundo?',
    mentions: ['comparison:message-queue-vs-event-log', 'technology:apache-kafka', 'technology:rabbitmq'],
    around: {
      depth: 1,
      types: ['COMPARES'],
      edges: [
        'comparison:message-queue-vs-event-log COMPARES technology:apache-kafka',
        'comparison:message-queue-vs-event-log COMPARES technology:rabbitmq',
      ],
    },
    says: {
      node: 'comparison:message-queue-vs-event-log',
      en: /200 messages a second the answer is RabbitMQ/,
      es: /200 mensajes por segundo la respuesta es RabbitMQ/,
    },
  },
  {
    en: 'Which certifications cover Kubernetes?',
    es: '¿Qué certificaciones cubren Kubernetes?',
    mentions: ['technology:kubernetes'],
    around: {
      depth: 1,
      types: ['COVERS'],
      edges: ['administrator', 'application-developer', 'security-specialist'].map(
        (exam) => `certification:certified-kubernetes-${exam} COVERS technology:kubernetes`,
      ),
    },
  },
  {
    en: 'What breaks when the cache is down?',
    es: '¿Qué falla cuando se cae la caché?',
    mentions: ['role:cache'],
    around: {
      depth: 2,
      types: ['EXPOSED_TO', 'AFFECTS', 'MITIGATES'],
      edges: [
        'role:cache EXPOSED_TO failure-mode:cache-outage',
        'failure-mode:cache-outage AFFECTS quality:latency',
        'pattern:graceful-degradation MITIGATES failure-mode:cache-outage',
      ],
    },
  },
  {
    en: 'REST, GraphQL or gRPC between services?',
    es: '¿REST, GraphQL o gRPC entre servicios?',
    mentions: ['comparison:rest-vs-graphql-vs-grpc', 'protocol:rest', 'protocol:graphql', 'protocol:grpc'],
    around: {
      depth: 1,
      types: ['COMPARES'],
      edges: ['rest', 'graphql', 'grpc'].map(
        (protocol) => `comparison:rest-vs-graphql-vs-grpc COMPARES protocol:${protocol}`,
      ),
    },
    says: {
      node: 'comparison:rest-vs-graphql-vs-grpc',
      en: /Calls between your own services/,
      es: /Llamadas entre servicios propios/,
    },
  },
  {
    en: 'What must one know before retrieval-augmented generation?',
    es: '¿Qué hay que saber antes de la generación aumentada por recuperación?',
    mentions: ['pattern:retrieval-augmented-generation', 'skill:retrieval-augmented-generation'],
    around: {
      depth: 1,
      types: ['PREREQUISITE_OF', 'NEEDS_SKILL'],
      edges: [
        'skill:information-retrieval PREREQUISITE_OF skill:retrieval-augmented-generation',
        'skill:prompt-engineering PREREQUISITE_OF skill:retrieval-augmented-generation',
        'pattern:retrieval-augmented-generation NEEDS_SKILL skill:prompt-engineering',
      ],
    },
  },
];

const SEARCH =
  'query ($text: String!, $language: Language!) { search(text: $text, language: $language, first: 12) { node { id } } }';
const AROUND = `query ($ids: [ID!]!, $depth: Int!, $types: [EdgeType!]!) {
  neighbourhood(ids: $ids, depth: $depth, edgeTypes: $types, limit: 200) {
    nodes { node { id body { what { en es } } comparison { criteria { cells { en es } } choose { en es } } } }
    edges { type from to }
  }
}`;
const WAYS = `query ($from: ID!, $to: ID!, $types: [EdgeType!]!) {
  paths(from: $from, to: $to, edgeTypes: $types) { nodes { id } }
}`;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function ask<Answer>(query: string, variables: object): Promise<Answer> {
  const { body } = await app.ask(query, variables);
  expect(body.errors).toBeUndefined();
  return body.data as Answer;
}

interface Around {
  readonly neighbourhood: {
    readonly nodes: readonly { readonly node: { readonly id: string } }[];
    readonly edges: readonly { readonly type: string; readonly from: string; readonly to: string }[];
  };
}

describe.each(QUESTIONS)('$en', ({ mentions, around, absent = [], way, says, ...texts }) => {
  it.each(['en', 'es'] as const)('is answered from its words in %s', async (language) => {
    const text = texts[language];
    const { search } = await ask<{ search: { node: { id: string } }[] }>(SEARCH, { text, language });
    const found = search.map(({ node }) => node.id);
    expect(found).toEqual(expect.arrayContaining([...mentions]));

    const { depth, types } = around;
    const { neighbourhood } = await ask<Around>(AROUND, { ids: mentions, depth, types });
    const edges = neighbourhood.edges.map(({ type, from, to }) => `${from} ${type} ${to}`);
    expect(edges).toEqual(expect.arrayContaining([...around.edges]));
    expect(edges.filter((edge) => absent.includes(edge))).toEqual([]);

    if (way !== undefined) {
      const [from, to] = mentions;
      const { paths } = await ask<{ paths: { nodes: { id: string }[] }[] }>(WAYS, {
        from,
        to,
        types: way.types,
      });
      expect(paths.map(({ nodes }) => nodes.map(({ id }) => id))).toContainEqual([...way.nodes]);
    }
    if (says !== undefined) {
      const node = neighbourhood.nodes.find(({ node: { id } }) => id === says.node)?.node;
      expect(JSON.stringify(node)).toMatch(says[language]);
    }
  });
});
