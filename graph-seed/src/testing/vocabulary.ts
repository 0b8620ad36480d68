/** Ids that the advisor, the form and the documents name; the content must hold a node for each. */

const words = (text: string): readonly string[] => text.trim().split(/[,\s]+/);

export const QUALITIES = words(`
  scalability, interoperability, cost, deployability, operability, performance, security, availability, latency,
  maintainability, code-quality, flexibility, simplicity, time-to-market, innovation, stability, cacheability,
  reproducibility, auditability, consistency, throughput, debuggability, observability, testability,
  technology-heterogeneity, governance, reusability, resilience, portability, extensibility, compatibility,
  team-autonomy, data-quality, usability, safety, sustainability`);

export const CAPABILITIES = words(`
  transactions, distributed-transactions, full-text-search, geo-search, payments, notifications, realtime-updates,
  messaging, collaboration, file-storage, media-processing, media-streaming, reporting, stream-analytics,
  streaming-ingestion, iot-ingestion, batch-processing, background-jobs, workflow, rules, ml-inference, ml-training,
  large-model-serving, model-experiments, document-question-answering, llm-workflow, llm-agent, many-specialist-agents,
  multi-tenancy, plugins, web-client, mobile-clients, desktop-client, offline, public-api, third-party-integration,
  many-remote-dependencies, multi-region, audit-trail, personalisation, fraud-detection, legacy-integration,
  analytics-platform, data-sharing-across-domains`);

export const ROLES = words(`
  api-gateway, load-balancer, reverse-proxy, content-delivery-network, web-application-firewall, web-frontend, compute,
  serverless-compute, background-worker, container-orchestrator, service-mesh, relational-store, document-store,
  wide-column-store, key-value-store, graph-store, time-series-store, vector-store, object-store, search-engine, cache,
  session-store, message-queue, message-broker, stream-processor, batch-processor, workflow-engine, rules-engine,
  integration-bus, realtime-gateway, iot-gateway, media-processor, data-warehouse, data-lake-store, data-pipeline,
  data-catalog, schema-registry, business-intelligence, feature-store, model-registry, model-serving, training-compute,
  large-language-model, embedding-model, notification-service, payment-provider, identity-provider, secrets-manager,
  observability, ci-cd, container-registry, plugin-registry, network-egress`);

/** The roles that most designs stand or fall with. */
export const MAIN_ROLES = words(`
  compute, relational-store, document-store, cache, search-engine, message-queue, message-broker, object-store,
  observability, vector-store, large-language-model`);

export const STYLES = words(`
  monolith, modular-monolith, layered-architecture, client-server, web-queue-worker, service-oriented-architecture,
  microservices, serverless-architecture, event-driven-architecture, microkernel, pipes-and-filters, stream-processing,
  lambda-architecture, data-lakehouse, data-mesh, retrieval-augmented-generation, prompt-chaining, tool-using-agent,
  multi-agent-system, model-as-a-service, mlops-pipeline, distributed-inference`);

export const NAMED_PATTERNS = words(`
  cloud-native, leader-follower, backend-for-frontend, strangler-fig, saga, circuit-breaker, cqrs, event-sourcing,
  api-gateway, cache-aside, read-replica, bulkhead, transactional-outbox, offline-first`);
