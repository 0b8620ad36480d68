-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME,
    "acceptedVersion" INTEGER,
    "isSelfAccepted" BOOLEAN NOT NULL DEFAULT false,
    "currentId" TEXT,
    "text" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "baseline" JSONB,
    CONSTRAINT "Decision_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("decisionId", "version"),
    CONSTRAINT "DecisionVersion_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DecisionCounter" (
    "workspaceId" TEXT NOT NULL PRIMARY KEY,
    "last" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "DecisionAlias" (
    "workspaceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    "decisionId" TEXT NOT NULL,

    PRIMARY KEY ("workspaceId", "kind", "alias", "decisionId"),
    CONSTRAINT "DecisionAlias_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DecisionRelation" (
    "saidById" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "isInText" BOOLEAN NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "effectiveAt" DATETIME,

    PRIMARY KEY ("saidById", "fromId", "toId", "relation"),
    CONSTRAINT "DecisionRelation_saidById_fkey" FOREIGN KEY ("saidById") REFERENCES "Decision" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DecisionRelation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Decision" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DecisionRelation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Decision" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DecisionTag" (
    "decisionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "tag" TEXT NOT NULL,

    PRIMARY KEY ("decisionId", "position"),
    CONSTRAINT "DecisionTag_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DecisionPerson" (
    "decisionId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("decisionId", "role", "position"),
    CONSTRAINT "DecisionPerson_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DecisionNode" (
    "decisionId" TEXT NOT NULL,
    "nodeId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,

    PRIMARY KEY ("decisionId", "nodeId"),
    CONSTRAINT "DecisionNode_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DecisionSearch" (
    "docId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "decisionId" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "title" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    CONSTRAINT "DecisionSearch_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DecisionComment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "decisionId" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "anchorKind" TEXT NOT NULL,
    "anchor" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "personId" TEXT,
    "personName" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "editedAt" DATETIME,
    "resolvedAt" DATETIME,
    "resolvedById" TEXT,
    "resolvedBy" TEXT,
    CONSTRAINT "DecisionComment_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DecisionReview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "decisionId" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT,
    "personName" TEXT NOT NULL,
    "requestedById" TEXT,
    "requestedBy" TEXT NOT NULL,
    "requestedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "comment" TEXT,
    "answeredAt" DATETIME,
    "version" INTEGER,
    CONSTRAINT "DecisionReview_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DecisionPolicy" (
    "workspaceId" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "policy" JSONB NOT NULL
);

-- CreateTable
CREATE TABLE "ImportedFile" (
    "workspaceId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "importedAt" DATETIME NOT NULL,
    "decisionId" TEXT,

    PRIMARY KEY ("workspaceId", "path")
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

-- Full-text search over DecisionSearch, kept by triggers; prefixes of two and three letters have indexes of their own.
CREATE VIRTUAL TABLE "DecisionFts" USING fts5("words", content = 'DecisionSearch', content_rowid = 'docId', detail = 'none', prefix = '2 3');

CREATE TRIGGER "DecisionSearch_inserted" AFTER INSERT ON "DecisionSearch" BEGIN
    INSERT INTO "DecisionFts"("rowid", "words") VALUES (new."docId", new."words");
END;

CREATE TRIGGER "DecisionSearch_deleted" AFTER DELETE ON "DecisionSearch" BEGIN
    INSERT INTO "DecisionFts"("DecisionFts", "rowid", "words") VALUES ('delete', old."docId", old."words");
END;

CREATE TRIGGER "DecisionSearch_updated" AFTER UPDATE ON "DecisionSearch" BEGIN
    INSERT INTO "DecisionFts"("DecisionFts", "rowid", "words") VALUES ('delete', old."docId", old."words");
    INSERT INTO "DecisionFts"("rowid", "words") VALUES (new."docId", new."words");
END;
