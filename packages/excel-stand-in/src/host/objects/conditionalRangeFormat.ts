/** `Excel.ConditionalRangeFormat`: the look a conditional format gives. */
import type { BorderLine, EdgeName } from "../../grid/grid";
import { notSupported } from "../problems";
import { asColor } from "./colors";
import { change, type ConditionRef } from "./conditionRef";
import { asFlag, asText, asWord, officeType, type OfficeObject } from "./model";

type Look = ConditionRef["condition"]["look"];

function set(self: ConditionRef, look: Look): void {
  change(self, (condition) => {
    condition.look = { ...condition.look, ...look };
  });
}

/** Takes properties out of the look again. */
function unset(self: ConditionRef, ...names: (keyof Look)[]): void {
  change(self, (condition) => {
    condition.look = Object.fromEntries(Object.entries(condition.look).filter(([name]) => !names.includes(name as keyof Look)));
  });
}

const fill = officeType<ConditionRef>({
  name: "ConditionalRangeFill",
  scalars: {
    color: {
      get: ({ condition }) => condition.look.fill ?? "",
      set: (self, value) => set(self, { fill: asColor(value) }),
    },
  },
  methods: { clear: (self) => unset(self, "fill") },
});

const font = officeType<ConditionRef>({
  name: "ConditionalRangeFont",
  scalars: {
    bold: { get: ({ condition }) => condition.look.bold ?? null, set: (self, value) => set(self, { bold: asFlag(value) }) },
    color: { get: ({ condition }) => condition.look.color ?? "", set: (self, value) => set(self, { color: asColor(value) }) },
    italic: {
      get: ({ condition }) => condition.look.italic ?? null,
      set: (self, value) => set(self, { italic: asFlag(value) }),
    },
  },
  methods: { clear: (self) => unset(self, "bold", "color", "italic") },
});

const sides: readonly EdgeName[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

interface SideRef {
  self: ConditionRef;
  side: EdgeName;
}

const lineOf = ({ self, side }: SideRef): BorderLine =>
  self.condition.look.borders?.find((line) => line.edge === side) ?? {
    edge: side,
    style: "None",
    weight: "Thin",
    color: "#000000",
  };

function draw(ref: SideRef, line: Partial<BorderLine>): void {
  const before = lineOf(ref);
  const style = before.style === "None" ? "Continuous" : before.style;
  const others = ref.self.condition.look.borders?.filter((one) => one.edge !== ref.side) ?? [];
  set(ref.self, { borders: [...others, { ...before, style, ...line }] });
}

const border = officeType<SideRef>({
  name: "ConditionalRangeBorder",
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    color: { get: (ref) => lineOf(ref).color, set: (ref, value) => draw(ref, { color: asColor(value) }) },
    sideIndex: { get: ({ side }) => side },
    style: {
      get: (ref) => lineOf(ref).style,
      set: (ref, value) => {
        const style = asWord(value, ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const);
        if (style === "DashDot" || style === "DashDotDot") throw notSupported(`border style ${style}`);
        draw(ref, { style });
      },
    },
  },
});

const borders = officeType<ConditionRef>({
  name: "ConditionalRangeBorderCollection",
  scalars: { count: { get: () => sides.length } },
  objects: {
    top: (self) => border({ self, side: "EdgeTop" }),
    bottom: (self) => border({ self, side: "EdgeBottom" }),
    left: (self) => border({ self, side: "EdgeLeft" }),
    right: (self) => border({ self, side: "EdgeRight" }),
  },
  items: (self) => sides.map((side) => border({ self, side })),
  item: (self, key) => border({ self, side: asWord(key, sides) }),
  methods: { getItemAt: (self, args) => border({ self, side: asWord(sides[args.number(0)], sides) }) },
});

export const conditionalRangeFormat: (self: ConditionRef) => OfficeObject = officeType<ConditionRef>({
  name: "ConditionalRangeFormat",
  scalars: {
    numberFormat: {
      get: ({ condition }) => condition.look.numberFormat ?? "",
      set: (self, value) => set(self, { numberFormat: asText(value) }),
    },
  },
  objects: { borders, fill, font },
});
