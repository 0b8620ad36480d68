-- CreateTable
CREATE TABLE "GraphEdit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "lastChange" INTEGER NOT NULL,
    "graphVersion" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "message" TEXT,
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "personName" TEXT NOT NULL,
    "isAuthenticated" BOOLEAN NOT NULL,
    "undoes" TEXT,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "GraphEditNode" (
    "editId" TEXT NOT NULL,
    "nodeId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "lastChange" INTEGER NOT NULL,
    "before" JSONB,
    "after" JSONB,

    PRIMARY KEY ("editId", "nodeId"),
    CONSTRAINT "GraphEditNode_editId_fkey" FOREIGN KEY ("editId") REFERENCES "GraphEdit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Curator" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    CONSTRAINT "Curator_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Curator_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "GraphEdit_lastChange_key" ON "GraphEdit"("lastChange");

-- CreateIndex
CREATE INDEX "GraphEditNode_nodeId_lastChange_idx" ON "GraphEditNode"("nodeId", "lastChange");

-- CreateIndex
CREATE INDEX "Curator_workspaceId_idx" ON "Curator"("workspaceId");
