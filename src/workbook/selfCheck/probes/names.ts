/** What the add-in keeps in the workbook: hidden names on header cells, and settings. */
import type { Probe } from "../probe";
import { quoteSheet } from "../../../sheet/address";
import { outcome } from "../report";

/** A large scheme's record is not half of it. */
const SETTING_CHARACTERS = 100_000;

export const nameProbes: readonly Probe[] = [
  {
    id: "hidden-names",
    async attempt({ context, sheetName, nameOf }) {
      const added = context.workbook.names.add(nameOf("hidden"), `=${quoteSheet(sheetName)}!$B$2`);
      added.visible = false;
      await context.sync();
      const name = context.workbook.names.getItem(nameOf("hidden")).load("visible");
      await context.sync();
      return outcome(name.visible ? "differs" : "holds", "shown", `visible = ${name.visible}`);
    },
  },
  {
    id: "names-follow",
    async attempt({ context, sheet, sheetName, nameOf }) {
      context.workbook.names.add(nameOf("following"), `=${quoteSheet(sheetName)}!$B$2`).visible = false;
      await context.sync();
      sheet.getRange("A:A").insert("Right");
      sheet.getRange("1:1").insert("Down");
      await context.sync();
      const name = context.workbook.names.getItem(nameOf("following")).load("formula");
      await context.sync();
      const formula = String(name.formula);
      return outcome(formula.endsWith("!$C$3") ? "holds" : "differs", "shown", formula);
    },
  },
  {
    id: "settings-size",
    async attempt({ context, settingOf }) {
      const text = "考核".repeat(SETTING_CHARACTERS / 2);
      context.workbook.settings.add(settingOf("size"), text);
      await context.sync();
      const setting = context.workbook.settings.getItem(settingOf("size")).load("value");
      await context.sync();
      const kept = String(setting.value);
      return outcome(kept === text ? "holds" : "differs", kept === text ? "kept" : "notKept", kept.length.toLocaleString("en-US"));
    },
  },
];
