import type { Refused, Violation } from "./definition/failure.ts";

/** Why a request is not carried out. The sentences and statuses stand in api/answers.ts. */
export type Refusal =
  | { readonly kind: "badRequest"; readonly message: string }
  | { readonly kind: "unprocessable"; readonly message: string }
  | { readonly kind: "appNotFound"; readonly id: string; readonly version?: string }
  | { readonly kind: "groupNotFound"; readonly id: string; readonly version?: string }
  | { readonly kind: "taskNotFound"; readonly id: string }
  | { readonly kind: "deploymentNotFound"; readonly id: string }
  | { readonly kind: "notFound"; readonly message: string }
  | { readonly kind: "conflict"; readonly message: string }
  | { readonly kind: "locked"; readonly deployments: readonly string[] }
  | { readonly kind: "tooManyDeployments"; readonly limit: number }
  | Refused;

export function invalid(violations: readonly Violation[]): Refusal {
  return { kind: "invalid", violations };
}
