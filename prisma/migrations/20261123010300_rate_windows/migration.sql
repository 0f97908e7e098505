-- CreateTable
CREATE UNLOGGED TABLE "rate_window" (
    "spender" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "points" INTEGER NOT NULL,
    "reported" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "rate_window_pkey" PRIMARY KEY ("spender","starts_at")
);

-- CreateIndex
CREATE INDEX "rate_window_starts_at_idx" ON "rate_window"("starts_at");

-- Rows are written once a second and live an hour: room for new versions on the same page.
ALTER TABLE "rate_window" SET (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
