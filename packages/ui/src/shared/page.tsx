import "./styles.ts";
import {
  Alert,
  AppShell,
  Badge,
  type CSSVariablesResolver,
  Container,
  Group,
  MantineProvider,
  Text,
  createTheme,
} from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";

// The default shades are too pale to read: white on teal and the dimmed text fall short of a contrast of 4.5.
const theme = createTheme({
  primaryColor: "teal",
  primaryShade: { light: 9, dark: 8 },
  defaultRadius: "sm",
  components: {
    Alert: Alert.extend({ styles: { title: { color: "var(--mantine-color-text)" } } }),
    Badge: Badge.extend({ defaultProps: { variant: "light", tt: "none" } }),
  },
});
const readable: CSSVariablesResolver = () => ({
  variables: {},
  light: { "--mantine-color-dimmed": "var(--mantine-color-gray-7)", "--mantine-color-anchor": "var(--mantine-color-teal-9)" },
  dark: { "--mantine-color-dimmed": "var(--mantine-color-dark-1)" },
});
const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 500 } } });

/** Draws a page into #root with everything that both pages share. */
export function mountPage(page: ReactNode): void {
  const root = document.getElementById("root");
  if (!root) throw new Error("the page has no #root element");
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={readable} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>{page}</QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

interface FrameProps {
  readonly title: string;
  readonly links: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** Header with the product's name and links, content below. */
export function Frame({ title, links, aside, children }: FrameProps): ReactNode {
  return (
    <AppShell header={{ height: 52 }} padding="md">
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="lg" wrap="nowrap">
            <Text fw={700}>{title}</Text>
            <nav>{links}</nav>
          </Group>
          {aside}
        </Group>
      </AppShell.Header>
      <AppShell.Main>
        <Container size="xl" px={0}>
          {children}
        </Container>
      </AppShell.Main>
    </AppShell>
  );
}

/** What the server said when a request failed, or nothing. `children`: what can be done about it. */
export function Problem({ error, what, children }: { error: Error | null; what: string; children?: ReactNode }): ReactNode {
  if (!error) return null;
  return (
    <Alert color="red" title={what} role="alert" ref={reveal}>
      <Text size="sm" style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>
        {error.message}
      </Text>
      {children}
    </Alert>
  );
}

/** In a dialog an error may come up below the part that is in view. */
function reveal(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}
