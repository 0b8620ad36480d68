-- CreateTable
CREATE TABLE "Learner" (
    "personId" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "hoursPerWeek" DOUBLE PRECISION NOT NULL,
    "language" TEXT,

    CONSTRAINT "Learner_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "SkillClaim" (
    "personId" TEXT NOT NULL,
    "skill" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SkillClaim_pkey" PRIMARY KEY ("personId","skill")
);

-- CreateTable
CREATE TABLE "HeldCertification" (
    "personId" TEXT NOT NULL,
    "certification" TEXT NOT NULL,
    "day" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "HeldCertification_pkey" PRIMARY KEY ("personId","certification")
);

-- CreateTable
CREATE TABLE "LearningPlan" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "targets" JSONB NOT NULL,
    "hoursPerWeek" DOUBLE PRECISION NOT NULL,
    "startsOn" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LearningPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanActivity" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "skill" TEXT NOT NULL,
    "fromLevel" INTEGER NOT NULL,
    "toLevel" INTEGER NOT NULL,
    "plannedHours" DOUBLE PRECISION NOT NULL,
    "actualHours" DOUBLE PRECISION,
    "day" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PlanActivity_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "Learner" ADD CONSTRAINT "Learner_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillClaim" ADD CONSTRAINT "SkillClaim_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Learner"("personId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeldCertification" ADD CONSTRAINT "HeldCertification_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Learner"("personId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LearningPlan" ADD CONSTRAINT "LearningPlan_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Learner"("personId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanActivity" ADD CONSTRAINT "PlanActivity_planId_fkey" FOREIGN KEY ("planId") REFERENCES "LearningPlan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
