import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface Props {
  readonly to: string;
  readonly params?: Record<string, string>;
  readonly search?: Record<string, string>;
  /** What is read aloud, where `text` alone does not say of what. */
  readonly label?: string;
  readonly text: string;
}

/** A link within the page. */
export function PlainLink({ to, params, search, label, text }: Props): ReactNode {
  return (
    // The routes differ by page, so that no table of them can be typed here.
    <Anchor
      size="sm"
      aria-label={label}
      renderRoot={(props) => <Link {...props} to={to} params={params as never} search={search as never} />}
    >
      {text}
    </Anchor>
  );
}
