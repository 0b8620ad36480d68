-- CreateTable
CREATE TABLE "GraphEdit" (
    "id" TEXT NOT NULL,
    "lastChange" INTEGER NOT NULL,
    "graphVersion" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "message" TEXT,
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "personName" TEXT NOT NULL,
    "isAuthenticated" BOOLEAN NOT NULL,
    "undoes" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "GraphEdit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GraphEditNode" (
    "editId" TEXT NOT NULL,
    "nodeId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "lastChange" INTEGER NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "GraphEditNode_pkey" PRIMARY KEY ("editId","nodeId")
);

-- CreateTable
CREATE TABLE "Curator" (
    "personId" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Curator_pkey" PRIMARY KEY ("personId")
);

-- CreateIndex
CREATE UNIQUE INDEX "GraphEdit_lastChange_key" ON "GraphEdit"("lastChange");

-- CreateIndex
CREATE INDEX "GraphEditNode_nodeId_lastChange_idx" ON "GraphEditNode"("nodeId", "lastChange");

-- CreateIndex
CREATE INDEX "Curator_workspaceId_idx" ON "Curator"("workspaceId");

-- AddForeignKey
ALTER TABLE "GraphEditNode" ADD CONSTRAINT "GraphEditNode_editId_fkey" FOREIGN KEY ("editId") REFERENCES "GraphEdit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Curator" ADD CONSTRAINT "Curator_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Curator" ADD CONSTRAINT "Curator_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
