-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "number" INTEGER,
    "file" TEXT NOT NULL,
    "fileKey" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "titleKey" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "statusWord" TEXT,
    "date" TEXT,
    "dialect" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "confidence" TEXT,
    "reversibility" TEXT,
    "reviewBy" TEXT,
    "scenarioId" TEXT,
    "graphVersion" TEXT,
    "authorId" TEXT,
    "authorName" TEXT NOT NULL,
    "editorId" TEXT,
    "editorName" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "acceptedAt" TIMESTAMP(3),
    "acceptedVersion" INTEGER,
    "isSelfAccepted" BOOLEAN NOT NULL DEFAULT false,
    "currentId" TEXT,
    "text" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "baseline" JSONB,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionVersion" (
    "decisionId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "number" INTEGER,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "statusWord" TEXT,
    "text" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "action" TEXT NOT NULL,
    "message" TEXT,
    "personId" TEXT,
    "personName" TEXT NOT NULL,
    "isAuthenticated" BOOLEAN NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DecisionVersion_pkey" PRIMARY KEY ("decisionId","version")
);

-- CreateTable
CREATE TABLE "DecisionCounter" (
    "workspaceId" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "DecisionCounter_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "DecisionAlias" (
    "workspaceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    "decisionId" TEXT NOT NULL,

    CONSTRAINT "DecisionAlias_pkey" PRIMARY KEY ("workspaceId","kind","alias","decisionId")
);

-- CreateTable
CREATE TABLE "DecisionRelation" (
    "saidById" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "isInText" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "effectiveAt" TIMESTAMP(3),

    CONSTRAINT "DecisionRelation_pkey" PRIMARY KEY ("saidById","fromId","toId","relation")
);

-- CreateTable
CREATE TABLE "DecisionTag" (
    "decisionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "tag" TEXT NOT NULL,

    CONSTRAINT "DecisionTag_pkey" PRIMARY KEY ("decisionId","position")
);

-- CreateTable
CREATE TABLE "DecisionPerson" (
    "decisionId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "DecisionPerson_pkey" PRIMARY KEY ("decisionId","role","position")
);

-- CreateTable
CREATE TABLE "DecisionNode" (
    "decisionId" TEXT NOT NULL,
    "nodeId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,

    CONSTRAINT "DecisionNode_pkey" PRIMARY KEY ("decisionId","nodeId")
);

-- CreateTable
CREATE TABLE "DecisionSearch" (
    "docId" SERIAL NOT NULL,
    "decisionId" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "title" TEXT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "DecisionSearch_pkey" PRIMARY KEY ("docId")
);

-- CreateTable
CREATE TABLE "DecisionComment" (
    "id" TEXT NOT NULL,
    "decisionId" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "anchorKind" TEXT NOT NULL,
    "anchor" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "personId" TEXT,
    "personName" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "editedAt" TIMESTAMP(3),
    "resolvedAt" TIMESTAMP(3),
    "resolvedById" TEXT,
    "resolvedBy" TEXT,

    CONSTRAINT "DecisionComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionReview" (
    "id" TEXT NOT NULL,
    "decisionId" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT,
    "personName" TEXT NOT NULL,
    "requestedById" TEXT,
    "requestedBy" TEXT NOT NULL,
    "requestedAt" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL,
    "comment" TEXT,
    "answeredAt" TIMESTAMP(3),
    "version" INTEGER,

    CONSTRAINT "DecisionReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionPolicy" (
    "workspaceId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "policy" JSONB NOT NULL,

    CONSTRAINT "DecisionPolicy_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "ImportedFile" (
    "workspaceId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "importedAt" TIMESTAMP(3) NOT NULL,
    "decisionId" TEXT,

    CONSTRAINT "ImportedFile_pkey" PRIMARY KEY ("workspaceId","path")
);

-- CreateIndex
CREATE INDEX "Decision_workspaceId_updatedAt_idx" ON "Decision"("workspaceId", "updatedAt");

-- CreateIndex
CREATE INDEX "Decision_workspaceId_status_updatedAt_idx" ON "Decision"("workspaceId", "status", "updatedAt");

-- CreateIndex
CREATE INDEX "Decision_workspaceId_reviewBy_idx" ON "Decision"("workspaceId", "reviewBy");

-- CreateIndex
CREATE INDEX "Decision_workspaceId_fileKey_idx" ON "Decision"("workspaceId", "fileKey");

-- CreateIndex
CREATE INDEX "Decision_workspaceId_titleKey_idx" ON "Decision"("workspaceId", "titleKey");

-- CreateIndex
CREATE INDEX "Decision_currentId_idx" ON "Decision"("currentId");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_workspaceId_number_key" ON "Decision"("workspaceId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_workspaceId_file_key" ON "Decision"("workspaceId", "file");

-- CreateIndex
CREATE INDEX "DecisionVersion_personId_idx" ON "DecisionVersion"("personId");

-- CreateIndex
CREATE INDEX "DecisionAlias_decisionId_idx" ON "DecisionAlias"("decisionId");

-- CreateIndex
CREATE INDEX "DecisionRelation_fromId_idx" ON "DecisionRelation"("fromId");

-- CreateIndex
CREATE INDEX "DecisionRelation_toId_idx" ON "DecisionRelation"("toId");

-- CreateIndex
CREATE INDEX "DecisionRelation_workspaceId_idx" ON "DecisionRelation"("workspaceId");

-- CreateIndex
CREATE INDEX "DecisionTag_workspaceId_tag_idx" ON "DecisionTag"("workspaceId", "tag");

-- CreateIndex
CREATE INDEX "DecisionPerson_workspaceId_role_name_idx" ON "DecisionPerson"("workspaceId", "role", "name");

-- CreateIndex
CREATE INDEX "DecisionNode_workspaceId_nodeId_idx" ON "DecisionNode"("workspaceId", "nodeId");

-- CreateIndex
CREATE UNIQUE INDEX "DecisionSearch_decisionId_key" ON "DecisionSearch"("decisionId");

-- CreateIndex
CREATE INDEX "DecisionSearch_workspaceId_idx" ON "DecisionSearch"("workspaceId");

-- CreateIndex
CREATE INDEX "DecisionComment_decisionId_createdAt_idx" ON "DecisionComment"("decisionId", "createdAt");

-- CreateIndex
CREATE INDEX "DecisionComment_personId_idx" ON "DecisionComment"("personId");

-- CreateIndex
CREATE INDEX "DecisionReview_decisionId_idx" ON "DecisionReview"("decisionId");

-- CreateIndex
CREATE INDEX "DecisionReview_workspaceId_personId_state_idx" ON "DecisionReview"("workspaceId", "personId", "state");

-- CreateIndex
CREATE INDEX "ImportedFile_decisionId_idx" ON "ImportedFile"("decisionId");

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionVersion" ADD CONSTRAINT "DecisionVersion_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionAlias" ADD CONSTRAINT "DecisionAlias_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionRelation" ADD CONSTRAINT "DecisionRelation_saidById_fkey" FOREIGN KEY ("saidById") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionRelation" ADD CONSTRAINT "DecisionRelation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionRelation" ADD CONSTRAINT "DecisionRelation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionTag" ADD CONSTRAINT "DecisionTag_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionPerson" ADD CONSTRAINT "DecisionPerson_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionNode" ADD CONSTRAINT "DecisionNode_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionSearch" ADD CONSTRAINT "DecisionSearch_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionComment" ADD CONSTRAINT "DecisionComment_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionReview" ADD CONSTRAINT "DecisionReview_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Full-text search over DecisionSearch, kept by triggers: the words are folded already, no dictionary is asked.
CREATE TABLE "DecisionFts" (
    "docId" INTEGER NOT NULL,
    "vector" tsvector NOT NULL,

    CONSTRAINT "DecisionFts_pkey" PRIMARY KEY ("docId")
);

CREATE INDEX "DecisionFts_vector_idx" ON "DecisionFts" USING GIN ("vector");

CREATE FUNCTION "DecisionSearch_written"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "DecisionFts" ("docId", "vector")
    VALUES (NEW."docId", array_to_tsvector(string_to_array(NEW."words", ' ')))
    ON CONFLICT ("docId") DO UPDATE SET "vector" = EXCLUDED."vector";
    RETURN NULL;
END
$$;

CREATE FUNCTION "DecisionSearch_gone"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "DecisionFts" WHERE "docId" = OLD."docId";
    RETURN NULL;
END
$$;

CREATE TRIGGER "DecisionSearch_written" AFTER INSERT OR UPDATE OF "words" ON "DecisionSearch"
    FOR EACH ROW EXECUTE FUNCTION "DecisionSearch_written"();

CREATE TRIGGER "DecisionSearch_gone" AFTER DELETE ON "DecisionSearch"
    FOR EACH ROW EXECUTE FUNCTION "DecisionSearch_gone"();
