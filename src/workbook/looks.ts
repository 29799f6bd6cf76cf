/** How roles and conditions look: fonts, fills and frames of the sheets, in one place. Contrast is at least 6 : 1. */
import type { CellRole, ConditionLook, SheetStage } from "../book/plan";

export interface Look {
  color: string;
  fill?: string;
  font?: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  align?: "Left" | "Center" | "Right" | "CenterAcrossSelection";
  wrap?: boolean;
  /** A thin frame around every cell. */
  framed?: boolean;
}

export const FRAME = "#7F7F7F";
export const DATA_FONT = { name: "宋体", size: 11 };
const HEADING = "黑体";

export const roleLooks: Record<CellRole, Look> = {
  title: { color: "#000000", font: HEADING, size: 18, align: "CenterAcrossSelection" },
  meta: { color: "#000000", size: 10 },
  note: { color: "#595959", size: 10 },
  section: { color: "#000000", font: HEADING, size: 11, bold: true },
  legendInput: { color: "#0B3A8F", fill: "#FFF8E1", size: 10, align: "Center", framed: true },
  legendComputed: { color: "#000000", fill: "#F2F2F2", size: 10, align: "Center", framed: true },
  legendResult: { color: "#0B3D1E", fill: "#E8F1EA", size: 10, bold: true, align: "Center", framed: true },
  header: { color: "#000000", fill: "#DCE6F1", font: HEADING, size: 11, align: "Center", wrap: true, framed: true },
  input: { color: "#0B3A8F", fill: "#FFF8E1", framed: true },
  computed: { color: "#000000", fill: "#F2F2F2", framed: true },
  result: { color: "#0B3D1E", fill: "#E8F1EA", bold: true, framed: true },
  label: { color: "#000000", framed: true },
};

export const conditionLooks: Record<ConditionLook, Look> = {
  computedGrid: { color: "#000000", fill: "#F2F2F2", framed: true },
  total: { color: "#0B3D1E", fill: "#E8F1EA", bold: true, framed: true },
  gradeFirst: { color: "#0B5A2B", fill: "#DDF0E3", bold: true, framed: true },
  gradeSecond: { color: "#1F4E79", fill: "#DEEAF6", framed: true },
  gradeThird: { color: "#5F4B00", fill: "#FFF2CC", framed: true },
  gradeLast: { color: "#8B1A1A", fill: "#F8DCDC", framed: true },
  pending: { color: "#5B2C83", fill: "#EADCF4", italic: true, framed: true },
  warning: { color: "#8A3B00", fill: "#FDE9D9", framed: true },
  error: { color: "#8B0000", fill: "#FBE3E4", framed: true },
};

/** Orange to be checked, yellow to be filled in as the cells are, green to be read. */
export const tabColors: Record<SheetStage, string> = { parameters: "#C55A11", entry: "#F1C232", result: "#548235" };

/** Excel's unit for a column as wide as that many digits of the usual 11 pt font: 7 pixels each and 5 of padding. */
export function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
