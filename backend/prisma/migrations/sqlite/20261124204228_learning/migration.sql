-- CreateTable
CREATE TABLE "Learner" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "hoursPerWeek" REAL NOT NULL,
    "language" TEXT,
    CONSTRAINT "Learner_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SkillClaim" (
    "personId" TEXT NOT NULL,
    "skill" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "skill"),
    CONSTRAINT "SkillClaim_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Learner" ("personId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HeldCertification" (
    "personId" TEXT NOT NULL,
    "certification" TEXT NOT NULL,
    "day" TEXT,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "certification"),
    CONSTRAINT "HeldCertification_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Learner" ("personId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LearningPlan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "targets" JSONB NOT NULL,
    "hoursPerWeek" REAL NOT NULL,
    "startsOn" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "LearningPlan_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Learner" ("personId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanActivity" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "skill" TEXT NOT NULL,
    "fromLevel" INTEGER NOT NULL,
    "toLevel" INTEGER NOT NULL,
    "plannedHours" REAL NOT NULL,
    "actualHours" REAL,
    "day" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "PlanActivity_planId_fkey" FOREIGN KEY ("planId") REFERENCES "LearningPlan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Learner_workspaceId_idx" ON "Learner"("workspaceId");

-- CreateIndex
CREATE INDEX "SkillClaim_skill_idx" ON "SkillClaim"("skill");

-- CreateIndex
CREATE INDEX "LearningPlan_workspaceId_updatedAt_id_idx" ON "LearningPlan"("workspaceId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "LearningPlan_personId_updatedAt_id_idx" ON "LearningPlan"("personId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "PlanActivity_planId_at_idx" ON "PlanActivity"("planId", "at");
