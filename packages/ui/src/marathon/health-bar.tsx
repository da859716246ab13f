import { Badge, Progress } from "@mantine/core";
import type { ReactNode } from "react";
import type { App } from "./api.ts";
import { type AppStatus, healthShares } from "./app-status.ts";

const statusColors: Record<AppStatus, string> = {
  Deploying: "blue",
  Delayed: "orange",
  Waiting: "yellow",
  Suspended: "gray",
  Running: "teal",
};

export function StatusBadge({ status }: { status: AppStatus }): ReactNode {
  return <Badge color={statusColors[status]}>{status}</Badge>;
}

/** How many of the wanted instances are healthy, unhealthy, not checked, and on their way, as a bar; in words as its label. */
export function HealthBar({ app }: { app: App }): ReactNode {
  const shares = healthShares(app);
  const whole = Math.max(app.instances, app.tasksRunning + app.tasksStaged, 1);
  const title = `${shares.healthy} healthy, ${shares.unhealthy} unhealthy, ${shares.unknown} unknown, ${shares.staged} staged`;
  return (
    <Progress.Root size="lg" w={140} title={title} role="img" aria-label={title}>
      <Part share={shares.healthy / whole} color="teal" />
      <Part share={shares.unhealthy / whole} color="red" />
      <Part share={shares.unknown / whole} color="gray.6" />
      <Part share={shares.staged / whole} color="blue" />
    </Progress.Root>
  );
}

function Part({ share, color }: { share: number; color: string }): ReactNode {
  return share === 0 ? null : <Progress.Section withAria={false} value={100 * share} color={color} />;
}
