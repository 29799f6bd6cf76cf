/** A message with an icon for its kind, wrapped and never cut: Fluent's MessageBar in the one shape that fits 160 px. */
import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";

interface Props {
  intent: "info" | "success" | "warning" | "error";
  children: ReactNode;
  actions?: ReactNode;
  /** Scrolled into view when it appears: a person who pressed a button is waiting for it. */
  expected?: boolean;
}

export function Notice({ intent, children, actions, expected = false }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (expected) bar.current?.scrollIntoView({ block: "nearest" });
  }, [expected]);
  return (
    <MessageBar ref={bar} intent={intent} layout="multiline" className="notice">
      <MessageBarBody className="notice-text">{children}</MessageBarBody>
      {actions && <MessageBarActions className="notice-actions">{actions}</MessageBarActions>}
    </MessageBar>
  );
}
