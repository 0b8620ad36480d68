import { ADR_LOG } from './adr-log.js';
import { ADR_TOOLS_MODEL } from './adr-tools.js';
import { BACKSTAGE } from './backstage.js';
import { LOG4BRAINS } from './log4brains.js';
import { STRUCTURIZR_ADRTOOLS, STRUCTURIZR_LOG4BRAINS, STRUCTURIZR_MADR } from './structurizr.js';
import type { AdrTool, ToolModel } from './tool.js';

export const TOOL_MODELS: Readonly<Record<AdrTool, ToolModel>> = {
  'adr-tools': ADR_TOOLS_MODEL,
  'structurizr-adrtools': STRUCTURIZR_ADRTOOLS,
  'structurizr-madr': STRUCTURIZR_MADR,
  'structurizr-log4brains': STRUCTURIZR_LOG4BRAINS,
  backstage: BACKSTAGE,
  log4brains: LOG4BRAINS,
  'adr-log': ADR_LOG,
};
