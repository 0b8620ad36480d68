/**
 * A hand-labelled table of four public folders of decision records: what a careful reader says is the title,
 * status and date of each Markdown file. Made by reading the files, not by a program, so that an importer can
 * be judged by it.
 *
 * Conventions
 * - title: the file's first first-level heading, without the number in front (`12. `, `ADR 12: `; also `n. `, the
 *   template's number left unfilled), without Markdown marks, single spaces. Where there is none, or it holds
 *   only a template's placeholder: the front matter's `title`; null where that is missing too.
 * - rawStatus: as written in its place (front matter `status`; a Status item before the first second-level
 *   heading; first line of a Status section; table row; front-matter tags), without list marker, label, emphasis
 *   and quotes, links reduced to their text. null where no place holds one; a placeholder counts as none.
 * - status: accepted (also approved, active, decided), proposed (also pending, in review, under review, on hold,
 *   draft), superseded, deprecated, rejected, unknown. Without a rawStatus: unknown. A template is labelled with
 *   what it would give its first copy.
 * - date: ISO, of the last update the record itself states: `Date`; failing that `Last Modified` / `Updated`;
 *   failing that `Introduced`; failing that the date that leads the file name; else null. Month before day where
 *   slashes leave it open (all are United States projects). A month without a day stays a month (`2022-09`).
 * - type: decision, index (README and list pages), template, other (no decision).
 */

export type CorpusType = 'decision' | 'index' | 'template' | 'other';
export type CorpusStatus = 'proposed' | 'accepted' | 'rejected' | 'deprecated' | 'superseded' | 'unknown';

/** One file of the corpus as a reader sees it. `file` is `<folder>/<name>`; the rest as in the file header. */
export interface CorpusLabel {
  readonly file: string;
  readonly type: CorpusType;
  readonly title: string | null;
  readonly rawStatus: string | null;
  readonly status: CorpusStatus;
  readonly date: string | null;
}

/** File name, type, title, rawStatus, status, date. */
type Row = readonly [string, CorpusType, string | null, string | null, CorpusStatus, string | null];

// prettier-ignore
const FAC: readonly Row[] = [
  ['0001-record-architecture-decisions.md', 'decision', 'Record architecture decisions', 'Accepted', 'accepted', '2022-03-14'],
  ['0002-c4-plantuml-diagrams.md', 'decision', 'Use C4-Plantuml for system visualizations and diagrams', 'Accepted', 'accepted', '2022-03-16'],
  ['0003-initial-architecture.md', 'decision', 'Initial system architecture', 'Accepted', 'accepted', '2022-03-30'],
  ['0004-use-drf-for-the-api.md', 'decision', 'Use Django Rest Framework for the API', 'Accepted', 'accepted', '2022-03-30'],
  ['0005-record-product-decisions.md', 'decision', 'Record product decisions', 'Accepted', 'accepted', '2022-03-30'],
  ['0006-uei.md', 'decision', 'Capture only Universal Entity Identifier (UEI)', 'Decided', 'accepted', '2022-04-11'],
  ['0007-use-github-actions-for-ci.md', 'decision', 'Use Github Actions for CI', 'Accepted', 'accepted', '2022-04-12'],
  ['0008-public-repos.md', 'decision', 'Make gsa-tts/fac repository public', 'Decided', 'accepted', '2022-04-20'],
  ['0009-use-11ty-for-the-frontend.md', 'decision', 'Use the Static Site Generator Eleventy for the FAC Frontend', 'Accepted', 'accepted', '2022-04-26'],
  ['0010-use-sam-api-for-uei-validation.md', 'decision', 'Use the SAM.gov API for UEI validation', 'Accepted', 'accepted', '2022-05-10'],
  // `Introduced: 20220513`, `Updated: 20220711`: the later one is the last update.
  ['0012-migration-plan.md', 'decision', 'FAC Migration Plan', 'Approved', 'accepted', '2022-07-11'],
  ['0013-submission-statuses.md', 'decision', 'Proposed user-visible submission statuses', 'Accepted.', 'accepted', '2022-05-16'],
  ['0014-compliance-documentation.md', 'decision', 'How to document compliance work', 'Superseded by ADR 16', 'superseded', '2022-06-02'],
  ['0015-certify-audit-submission-path.md', 'decision', 'Determine certify audit submission path', 'Approved', 'accepted', '2022-07-14'],
  ['0016-file-uploads.md', 'decision', 'File Uploads', 'Pending review', 'proposed', '2022-08-01'],
  ['0018-uei-and-missing-data.md', 'decision', 'Proposed UEI handling change', 'Proposed.', 'proposed', '2022-09-02'],
  // Title copied from 0009 by its author; a title is what the record says.
  ['0019-use-alpine-for-additional-interactivity.md', 'decision', 'Use the Static Site Generator Eleventy for the FAC Frontend', 'Pending', 'proposed', '2022-09-06'],
  ['0020-store-question-copy-as-json.md', 'decision', 'Store Question Copy as JSON', 'Pending', 'proposed', '2022-09-15'],
  ['0021-switch-to-unified-django-web-app.md', 'decision', 'Switch to a unified Django web application architecture', 'Accepted', 'accepted', '2022-10-28'],
  ['0022-use-iac-for-environment-access.md', 'decision', 'Use Infrastructure-as-Code (IaC) for environment access', 'Accepted', 'accepted', '2022-12-09'],
  ['0023-store-submission-data-as-json.md', 'decision', 'Store submission data as JSON', 'Accepted', 'accepted', '2023-01-04'],
  ['0024-store-uploaded-excel-files.md', 'decision', 'Store uploaded Excel files', 'Accepted', 'accepted', '2023-02-06'],
  ['0025-compliance-documentation.md', 'decision', 'How to document compliance work', 'Accepted', 'accepted', '2023-02-27'],
  ['0026-samgov-integration.md', 'decision', 'SAM.gov integration for MVP', 'Accepted', 'accepted', '2023-03-09'],
  ['0027-jsonnet-schema.md', 'decision', 'Data validation schema in Jsonnet', 'Accepted', 'accepted', '2023-04-10'],
  ['0028-uei-required.md', 'decision', 'UEI required for submission', 'Accepted.', 'accepted', '2023-05-31'],
  ['0029-change-adr-process.md', 'decision', 'Use GitHub issues to start ADR process', 'Accepted', 'accepted', '2023-11-06'],
  ['0030-tribal-audit-permissions.md', 'decision', 'Introduce user permissions for tribal audit access', 'Accepted', 'accepted', '2023-11-08'],
  ['0031-user-access-management.md', 'decision', 'User access management', 'Accepted', 'accepted', '2023-11-14'],
  ['0032-track-deletion-with-other-models.md', 'decision', 'Track deletion using other models', 'Accepted', 'accepted', '2023-11-17'],
  ['0033-access-based-on-email-address.md', 'decision', 'Make email address primary for Access', 'Accepted', 'accepted', '2023-11-20'],
  ['0034-handling-invalid-audit-report-during-migration.md', 'decision', 'Handling Incorrect Audit Reports During Migration', 'Accepted', 'accepted', '2024-05-17'],
  ['0035-migrating-data-from-census-to-gsa.md', 'decision', 'Migrating Data from Census to GSA', 'Accepted', 'accepted', '2024-05-24'],
  ['0036-access-deletion.md', 'decision', 'Access deletion: allow deletion of Audit Editor role', 'Accepted', 'accepted', '2024-05-28'],
  ['0037-validation-waivers.md', 'decision', 'Validation waivers', 'Accepted', 'accepted', '2024-06-12'],
  ['0038-data-migration-change-record.md', 'decision', 'Data Migration Change Record', 'Accepted', 'accepted', '2024-06-25'],
  ['0039-data-migration-iterative-approach.md', 'decision', 'Data migration: iterative approach', 'Accepted', 'accepted', '2024-06-25'],
  ['0040-data-migration-implementing-logging-and-transformation-tracking.md', 'decision', 'Data Migration: Implementing Strategic Logging and Transformation Tracking', 'Accepted', 'accepted', '2024-09-24'],
  ['0041-in-progress-audit-deletion-workflow.md', 'decision', 'In-Progress Audit Deletion Workflow', 'Accepted', 'accepted', '2024-12-11'],
  // Heading copied from 0041, number included.
  ['0042-gracefully-handle-samgov-4xx-errors.md', 'decision', 'In-Progress Audit Deletion Workflow', 'Accepted', 'accepted', '2025-04-10'],
  ['0043-data-representation-iteration.md', 'decision', 'Data representation iteration', 'Accepted', 'accepted', '2025-04-30'],
  ['0044-data-representation-migration-testing.md', 'decision', 'Data representation migration testing', 'Accepted', 'accepted', '2025-04-30'],
  ['0045-multiple-eins-secondary-auditors-api-inconsistency.md', 'decision', 'Multiple EINs and Secondary Auditors API Inconsistency', 'Accepted', 'accepted', '2025-07-10'],
  ['0046-convert-dissemination-combined.md', 'decision', 'Convert dissemination_combined MV to a real table', 'Accepted', 'accepted', '2026-06-05'],
  // `# <number>. <title>` and `Date: YYYY-MM-DD` are placeholders; the status is not.
  ['adr-template.md', 'template', null, 'Accepted', 'accepted', null],
];

// prettier-ignore
const SIMPLER_GRANTS: readonly Row[] = [
  ['2023-06-26-recording-architecture-decisions.md', 'decision', 'Recording Architecture Decisions', 'Active', 'accepted', '2023-06-26'],
  ['2023-06-29-ci-cd-task-runner.md', 'decision', 'Task Runner for the CI / CD Pipeline', 'Active', 'accepted', '2023-06-29'],
  ['2023-06-30-api-language.md', 'decision', 'API Language', 'Active', 'accepted', '2023-06-30'],
  // `Last Modified: 2026-04-27, 2023-07-03`: the later of the two.
  ['2023-07-03-design-prototyping-tool.md', 'decision', 'Use Figma for design prototyping', 'Active', 'accepted', '2026-04-27'],
  // `ADR: ` without a number is part of the heading, not a number mark.
  ['2023-07-05-chat-adr.md', 'decision', 'ADR: Chat', 'Accepted', 'accepted', '2023-08-17'],
  ['2023-07-05-db-choices.md', 'decision', 'DB Choices', 'Active', 'accepted', '2023-07-05'],
  ['2023-07-07-api-framework.md', 'decision', 'API Framework and Libraries', 'Active', 'accepted', '2023-07-07'],
  ['2023-07-10-front-end-language.md', 'decision', 'Front-end Language', 'Active', 'accepted', '2023-07-10'],
  ['2023-07-10-wiki-platform.md', 'decision', 'Communications Tooling: Wiki Platform', 'Accepted', 'accepted', '2023-07-10'],
  ['2023-07-11-design-diagramming-tool.md', 'decision', 'Use Mural for design diagrams and whiteboarding', 'Active', 'accepted', '2023-07-11'],
  ['2023-07-11-ticket-tracking.md', 'decision', 'Ticket Tracking', 'Accepted', 'accepted', '2023-07-11'],
  ['2023-07-14-front-end-framework.md', 'decision', 'Front-end Framework', 'Active', 'accepted', '2023-07-14'],
  ['2023-07-18-frontend-testing.md', 'decision', 'Front-end Testing & Coverage', 'Active', 'accepted', '2023-07-18'],
  ['2023-07-19-backend-api-type.md', 'decision', 'Backend API Type', 'Accepted', 'accepted', '2023-07-19'],
  // The back-end record keeps the front-end record's heading.
  ['2023-07-19-backend-testing.md', 'decision', 'Front-end Testing & Coverage', 'Accepted', 'accepted', '2023-07-19'],
  ['2023-07-20-deployment-strategy.md', 'decision', 'Deployment Strategy', 'Accepted', 'accepted', '2023-07-20'],
  // Starts at `## Context and Problem Statement`: no title, no status; the date is the file name's.
  ['2023-07-20-fe-server-rendering.md', 'decision', null, null, 'unknown', '2023-07-20'],
  // No status item. `Date: 2022-09`: the record's own date names no day; the file name's date (2023-07-20) is another one.
  ['2023-07-20-fe-use-npm.md', 'decision', 'Use NPM over Yarn Architectural Decision Records', null, 'unknown', '2022-09'],
  ['2023-07-20-fe-uswds-in-react.md', 'decision', 'U.S. Web Design System in React', 'Accepted', 'accepted', '2022-12-05'],
  ['2023-07-24-video-conferencing.md', 'decision', 'Communications Tooling: Video Conferencing', 'Accepted', 'accepted', '2023-07-24'],
  // `Last Modified: 2023-07-2i` is no date; the file name's is.
  ['2023-07-26-backend-prod-server.md', 'decision', 'Back-end Production Server', 'Accepted', 'accepted', '2023-07-26'],
  ['2023-08-01-analytics-platform.md', 'decision', 'Communications Tooling: Analytics Platform', 'Accepted', 'accepted', '2023-08-01'],
  ['2023-08-21-branch-conv-release-workflow.md', 'decision', 'Commit and Branch Conventions and Release Workflow', 'Accepted.', 'accepted', '2023-08-21'],
  ['2023-08-21-cloud-platform.md', 'decision', 'Cloud Platform to Host the Project', 'Accepted', 'accepted', '2023-07-14'],
  ['2023-08-21-infrastructure-as-code-tool.md', 'decision', 'Infrastructure as Code Tool', 'Accepted', 'accepted', '2023-07-14'],
  ['2023-09-07-data-replication-tool.md', 'decision', 'Data Replication Strategy & Tool', 'Active', 'accepted', '2023-09-21'],
  ['2023-09-22-hhs-comms-site.md', 'decision', 'HHS Communications Site', 'Active', 'accepted', '2023-09-22'],
  ['2023-10-16-email-marketing.md', 'decision', 'Communications Tooling: Email Marketing', 'Active', 'accepted', '2023-12-04'],
  ['2023-10-16-listserv.md', 'decision', 'Communications Tooling: Listserv', 'Accepted', 'accepted', '2023-10-16'],
  ['2023-11-22-uptime-monitoring.md', 'decision', 'Uptime Monitoring', 'Active', 'accepted', '2023-11-22'],
  ['2023-12-06-database-migrations.md', 'decision', 'Database Migrations', 'Accepted', 'accepted', '2023-12-06'],
  ['2023-12-15-deliverable-reporting-strategy.md', 'decision', '30k ft deliverable reporting strategy', 'Active', 'accepted', '2023-12-18'],
  ['2023-12-18-measurement-dashboard-architecture.md', 'decision', 'Public measurement dashboard architecture', 'Active', 'accepted', '2023-12-18'],
  // A chosen word left in the template's braces: a status, no placeholder.
  ['2023-12-20-contact-us-email.md', 'decision', 'Method and technology for "Contact Us" CTA', '{Active}', 'accepted', '2023-12-20'],
  ['2024-02-26-e2e-integration-testing-framework.md', 'decision', 'E2E / Integration Testing Framework', 'Accepted', 'accepted', '2024-02-26'],
  ['2024-03-04-logging-monitoring.md', 'decision', 'Logging and Monitoring Platform', 'Active', 'accepted', '2024-03-04'],
  ['2024-03-19-dashboard-storage.md', 'decision', 'Dashboard Data Storage', 'Active', 'accepted', '2024-03-19'],
  ['2024-04-10-dashboard-tool.md', 'decision', 'Dashboard Data Tool', 'Active', 'accepted', '2024-04-10'],
  ['2024-10-02-search-engine.md', 'decision', 'Search Engine', 'Active', 'accepted', '2024-10-03'],
  ['2024-10-18-document-storage.md', 'decision', 'Document Storage', 'Active', 'accepted', '2024-10-18'],
  // `11/14/2024`
  ['2024-11-14-document-sharing.md', 'decision', 'Document Sharing', 'Accepted', 'accepted', '2024-11-14'],
  ['2024-11-20-internal-wiki.md', 'decision', 'Internal Wiki ADR', 'Accepted', 'accepted', '2024-11-22'],
  // `November 26, 2024`
  ['2024-12-05-shared-team-calendar-platform.md', 'decision', 'Shared Team Calendar Platform', 'Accepted', 'accepted', '2024-11-26'],
  // `November 20, 2024`
  ['2024-12-06-team-health-survey-tool.md', 'decision', 'Cross-Program Team Health Survey Tool', 'Proposed', 'proposed', '2024-11-20'],
  // `&#x31;2/16/2024`: the first digit is a character reference.
  ['2024-12-17-adding-slack-users.md', 'decision', 'Adding Slack Users to SimplerGrants Slack Workspace', 'Active', 'accepted', '2024-12-16'],
  ['2025-01-02-repo-organization.md', 'decision', 'Repo organization', 'Accepted', 'accepted', '2025-01-02'],
  ['2025-02-25-community-forum.md', 'decision', 'Dedicated Forum for Simpler.Grants.gov Community', 'Active', 'accepted', '2025-02-25'],
  ['2025-03-24-migrate-existing-api-consumers.md', 'decision', 'Migrate Existing API Consumers', 'Superseded By Revisiting SOAP Proxy', 'superseded', '2025-04-23'],
  ['2025-04-18-internal-knowledge-management.md', 'decision', 'Internal knowledge management', 'Accepted', 'accepted', '2025-04-18'],
  ['2025-05-09-revisiting-soap-proxy.md', 'decision', 'Revisiting SOAP Proxy', 'Active', 'accepted', '2025-05-09'],
  ['2025-08-28-co-planning-tool.md', 'decision', 'Co-planning tool', 'Accepted', 'accepted', '2025-08-25'],
  ['2025-09-04-api-key-management.md', 'decision', 'API Key Management', 'Active', 'accepted', '2025-09-04'],
  ['2025-10-27-common-grants-in-sgg.md', 'decision', 'CommonGrants adoption in SGG', 'Accepted', 'accepted', '2025-10-27'],
  ['2025-12-24-sgm-data-flow.md', 'decision', 'Simpler Grants Management Data Flow', 'Active', 'accepted', '2025-12-24'],
  ['2026-01-content-management-system.md', 'decision', 'Content management system (CMS)', 'Active', 'accepted', '2026-04-10'],
  ['2026-02-03-workflow_management.md', 'decision', 'Workflow Management', 'Active', 'accepted', '2026-02-03'],
  ['README.md', 'index', 'ADRs', null, 'unknown', null],
  // `**Status: Active**\` opens a paragraph of such lines where the other records have a list.
  ['participatory-budgeting-co-planning-pilot-tool.md', 'decision', 'Participatory Budgeting/Co-Planning Pilot Tool', 'Active', 'accepted', '2025-08-12'],
  // `July 25, 2025`
  ['use-condens.io-+-public-wiki-for-design-research-repository.md', 'decision', 'Use Condens.io + Public Wiki for Design Research Repository', 'Active', 'accepted', '2025-07-25'],
  // A heading and nothing else.
  ['use-ethnio-for-design-research.md', 'decision', 'Use Ethnio for design research', null, 'unknown', null],
];

// prettier-ignore
const MADR: readonly Row[] = [
  ['0000-use-markdown-architectural-decision-records.md', 'decision', 'Use Markdown Architectural Decision Records', null, 'unknown', null],
  ['0001-use-CC0-or-MIT-as-license.md', 'decision', 'Dual License the Work', null, 'unknown', null],
  ['0002-do-not-use-numbers-in-headings.md', 'decision', 'Do Not Use Numbers in Headings', null, 'unknown', null],
  ['0003-provide-own-madr-tools.md', 'decision', 'Write Own MADR Tooling', 'on hold', 'proposed', null],
  ['0004-write-own-toc-tool.md', 'decision', 'Write Own TOC Tool', null, 'unknown', null],
  ['0005-use-dashes-in-filenames.md', 'decision', 'Use Dashes in Filenames', null, 'unknown', null],
  ['0006-use-names-as-identifier.md', 'decision', 'Use Names as Identifier', null, 'unknown', null],
  ['0007-do-not-emphasize-line-headings.md', 'decision', 'Do Not Emphasize Line Headings', null, 'unknown', null],
  // Its `status: on hold` stands in a fenced example, as does `status: accepted` in 0013.
  ['0008-add-status-field.md', 'decision', 'Add Status Field', null, 'unknown', null],
  ['0009-support-links-between-adrs-inside-an-adrs.md', 'decision', 'Support Links To Other ADRs Inside an ADR', null, 'unknown', null],
  ['0010-support-categories.md', 'decision', 'Support Categories', null, 'unknown', null],
  ['0011-use-asterisk-as-list-marker.md', 'decision', 'Use Asterisk as List Marker', null, 'unknown', null],
  ['0012-use-curly-braces-to-denote-placeholder.md', 'decision', 'Use Curly Braces to Denote Placeholders', null, 'unknown', null],
  ['0013-use-yaml-front-matter-for-meta-data.md', 'decision', 'Use YAML front matter for metadata', null, 'unknown', null],
  ['0014-allow-neutral-arguments.md', 'decision', 'Allow "neutral" arguments', null, 'unknown', null],
  ['0015-include-consulting-informed-of-raci.md', 'decision', 'Include "Consulted" and "Informed" of RACI', null, 'unknown', null],
  ['0016-outcome-before-detailed-pros-cons.md', 'decision', 'Outcome before Detailed Pros and Cons', null, 'unknown', null],
  ['0017-use-same-format-for-outcomes-and-options.md', 'decision', 'Use Same Format for Outcomes and Options', null, 'unknown', null],
  ['0018-use-confirmation-as-heading.md', 'decision', 'Use "Confirmation" as Heading', null, 'unknown', null],
  // The heading is a placeholder, so the front matter's title holds; status and date are commented out.
  ['adr-template.md', 'template', 'ADR Template', null, 'unknown', null],
  ['index.md', 'index', 'Decisions', null, 'unknown', null],
];

// prettier-ignore
const GET_GOV: readonly Row[] = [
  ['0001-record-architecture-decisions.md', 'decision', 'Record architecture decisions', 'Accepted', 'accepted', '2022-08-01'],
  ['0002-docker-for-development.md', 'decision', 'Docker for development', 'Accepted', 'accepted', '2022-08-09'],
  ['0003-django.md', 'decision', 'Django', 'Accepted', 'accepted', '2022-08-09'],
  ['0004-docker-base-image.md', 'decision', 'Docker base image', 'Accepted', 'accepted', '2022-08-09'],
  ['0005-postgresql.md', 'decision', 'PostgreSQL', 'Accepted', 'accepted', '2022-08-09'],
  ['0006-cloud-gov.md', 'decision', 'Cloud.gov', 'Accepted', 'accepted', '2022-08-12'],
  ['0007-python-buildpack.md', 'decision', 'Python Buildpack', 'Accepted', 'accepted', '2022-08-12'],
  ['0008-server-side-rendering.md', 'decision', 'Server Side Rendering', 'Accepted', 'accepted', '2022-08-16'],
  ['0009-github-actions.md', 'decision', 'GitHub Actions', 'Accepted', 'accepted', '2022-08-11'],
  // `# n. …`: the number was never filled in, here and in 0011.
  ['0010-django-templates.md', 'decision', 'Django Templates', 'Approved', 'accepted', '2022-09-26'],
  ['0011-Login-gov.md', 'decision', 'Login.gov', 'Approved', 'accepted', '2022-09-26'],
  ['0012-user-models.md', 'decision', 'Use custom User model with separate UserProfile', 'Superseded by 20. User models revisited, plus WHOIS', 'superseded', '2022-09-26'],
  ['0013-database-migration.md', 'decision', 'Use CloudFoundry tasks and Github Actions to manually run migrations', 'Accepted', 'accepted', '2022-10-04'],
  ['0014-dotgov-content-organization.md', 'decision', 'Use existing Cloud.gov Pages site for content, Django app for registrar functionality', 'Proposed', 'proposed', '2022-10-04'],
  ['0015-use-django-fsm.md', 'decision', 'Use Django-FSM library for domain request state', 'Accepted', 'accepted', '2022-11-03'],
  ['0016-django-form-wizard.md', 'decision', 'Django Form Wizard', 'Accepted', 'accepted', '2022-01-03'],
  ['0017-ses-email.md', 'decision', 'Use AWS SES for email sending', 'Approved', 'accepted', '2022-02-14'],
  ['0018-registry-integration.md', 'decision', 'Registry Integration', 'Accepted', 'accepted', '2022-02-15'],
  ['0019-role-based-access-control.md', 'decision', 'Role-based Access Control', 'Approved', 'accepted', '2023-03-17'],
  ['0020-user-models-revisited-plus-whois.md', 'decision', 'User models revisited, plus WHOIS', 'Accepted', 'accepted', '2022-03-01'],
  ['0021-django-admin.md', 'decision', 'Use Django Admin for Application Management', 'Accepted', 'accepted', '2023-06-22'],
  ['0022-submit-domain-request-user-flow.md', 'decision', 'Submit Domain Request User Flow', 'Accepted', 'accepted', '2023-07-18'],
  // `2023-13-10`: there is no month 13, so day and month are swapped; likewise `2024-14-02` in 0025.
  ['0023-use-geventconnpool.md', 'decision', 'Use geventconnpool library for Connection Pooling', 'Accepted', 'accepted', '2023-10-13'],
  ['0024-production-release-cadence.md', 'decision', 'Production Release Cadence', 'In Review', 'proposed', '2023-11-02'],
  ['0025-caching.md', 'decision', 'Caching', 'In Review', 'proposed', '2024-02-14'],
  ['0026-django-waffle-library.md', 'decision', 'Django Waffle library for Feature Flags', 'Approved', 'accepted', '2024-07-06'],
  // `2024-05-22 (back dated)`
  ['0027-ajax-for-dynamic-content.md', 'decision', 'Ajax for Dynamic Content', 'Approved', 'accepted', '2024-05-22'],
  // Its status section is headed `# Status`, one level too high.
  ['0028-portfolio-session-management.md', 'decision', 'Portfolio session management', 'Approved', 'accepted', '2025-05-29'],
  ['0029-services-in-registrar-for-dns-hosting.md', 'decision', 'DNS Hosting architecture: use services in registrar app', 'Accepted', 'accepted', '2025-10-16'],
  ['0030-django-state-control.md', 'decision', 'Django state control after upgrading to Django 5.2', 'Proposed', 'proposed', '2026-04-01'],
  ['0031-adopt-htmx-and-alpine-for-dynamic-content.md', 'decision', 'Adopt htmx and Alpine.js for Frontend Interactions', 'Approved', 'accepted', '2026-04-15'],
  ['0032-reintroduce-epp-connection-pool.md', 'decision', 'Reintroduce an EPP Connection Pool (standard library, thread-based)', 'Under Review', 'proposed', '2026-07-10'],
];

const FOLDERS: readonly (readonly [string, readonly Row[]])[] = [
  ['GSA-TTS__FAC', FAC],
  ['HHS__simpler-grants-gov', SIMPLER_GRANTS],
  ['adr__madr', MADR],
  ['cisagov__manage.get.gov', GET_GOV],
];

/** One label for every Markdown file of the corpus; conventions in the file header. */
export const CORPUS_LABELS: readonly CorpusLabel[] = FOLDERS.flatMap(([folder, rows]) =>
  rows.map(([name, type, title, rawStatus, status, date]) => ({
    file: `${folder}/${name}`,
    type,
    title,
    rawStatus,
    status,
    date,
  })),
);
