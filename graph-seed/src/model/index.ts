export {
  LANGUAGES,
  type Language,
  localizedTextSchema,
  type LocalizedList,
  type LocalizedText,
} from './localized-text.js';
export {
  isKind,
  KIND_FAMILIES,
  KIND_NAMES,
  KINDS,
  LEARNABLE_KINDS,
  type Kind,
  type KindFamily,
} from './kinds.js';
export { kindOf, nodeId, parseNodeId, SLUG_PATTERN, slugOf, type NodeId } from './node-id.js';
export {
  EDGE_TYPE_NAMES,
  EDGE_TYPES,
  edgeTypeOf,
  type EdgeType,
  type EdgeTypeDefinition,
} from './edge-types.js';
export { conditionSchema, DERIVED_PATHS, type Condition, type DerivedPath } from './condition.schema.js';
export {
  CLOUDS,
  PRICE_UNITS,
  priceRowSchema,
  REGIONS,
  regionIndexRowSchema,
  type Cloud,
  type PriceRow,
  type PriceUnit,
  type Region,
  type RegionIndexRow,
} from './price.schema.js';
export {
  BASES,
  compiledOfferSchema,
  HOST_SIZES,
  offerSchema,
  QUANTITIES,
  type Basis,
  type HostSize,
  type Offer,
  type OfferSource,
  type PriceTerm,
  type Quantity,
} from './offer.schema.js';
export {
  bodySchema,
  DEMAND_RATES,
  DEMAND_STORAGES,
  drawingSchema,
  NODE_SCHEMAS,
  nodeSchemaOf,
  PATTERN_CATEGORIES,
  type Body,
  type DemandRate,
  type DemandStorage,
  type NodeFile,
  type RoleDemand,
  type StyleDefinition,
  type Suitability,
} from './node.schema.js';
export {
  chargeSchema,
  chargesSchema,
  defaultsSchema,
  hostsSchema,
  type Charge,
  type Defaults,
  type Hosts,
} from './advisor-data.schema.js';
export type { Problem } from './problem.js';
export {
  acceptedText,
  COMPLIANCE,
  CONSISTENCIES,
  fieldOf,
  MATURITIES,
  parseRequirements,
  REQUIREMENT_FIELDS,
  REQUIREMENT_PATHS,
  requirementsSchema,
  SITUATIONS,
  type Compliance,
  type FieldDefinition,
  type ParsedRequirements,
  type RequirementPath,
  type Requirements,
} from './requirements.schema.js';
export type {
  CapabilityData,
  CaseData,
  CompiledGraph,
  FailureModeData,
  GraphEdge,
  GraphNode,
  NodeData,
  NodeDataByKind,
  PatternData,
  RoleData,
  SkillData,
  SourceData,
  TechnologyData,
} from './graph.js';
