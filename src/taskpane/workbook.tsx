/** The workbook as the pane sees it: the port given at the top. No component talks to Excel in any other way. */
import { createContext, useContext, type ReactNode } from "react";
import type { WorkbookPort } from "../workbook/port";

const PortContext = createContext<WorkbookPort | null>(null);

export function WorkbookProvider({ port, children }: { port: WorkbookPort; children: ReactNode }) {
  return <PortContext.Provider value={port}>{children}</PortContext.Provider>;
}

export function useWorkbook(): WorkbookPort {
  const port = useContext(PortContext);
  if (!port) throw new Error("useWorkbook outside a WorkbookProvider");
  return port;
}
