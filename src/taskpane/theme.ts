/** Fluent's light and dark theme around Baton's green, #0F6C3A: 6.5 : 1 on white. */
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** Even steps of lightness in OKLCH at one hue; 80 is the brand colour itself. */
const green: BrandVariants = {
  10: "#001303",
  20: "#001D08",
  30: "#00290F",
  40: "#003416",
  50: "#00411F",
  60: "#025028",
  70: "#096032",
  80: "#0F6C3A",
  90: "#2D7A4A",
  100: "#43885B",
  110: "#5C996F",
  120: "#74AA84",
  130: "#8BBC99",
  140: "#A4CDAF",
  150: "#BCDEC5",
  160: "#D5F0DC",
};

const fonts = { fontFamilyBase: '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif' };

export const light: Theme = { ...createLightTheme(green), ...fonts };

/** Brand text on #292929 needs a lighter step than Fluent's default: #97C69F is 8 : 1. */
const leaf = "#97C69F";
const leafHover = "#B5D9BB";

export const dark: Theme = {
  ...createDarkTheme(green),
  ...fonts,
  colorBrandForegroundLink: leaf,
  colorBrandForegroundLinkHover: leafHover,
  colorBrandForegroundLinkPressed: leaf,
  colorBrandForeground1: leaf,
  colorBrandForeground2: leaf,
  colorBrandStroke1: leaf,
  colorCompoundBrandForeground1: leaf,
  colorCompoundBrandForeground1Hover: leafHover,
  colorCompoundBrandBackground: leaf,
  colorCompoundBrandBackgroundHover: leafHover,
  colorCompoundBrandBackgroundPressed: leaf,
  colorCompoundBrandStroke: leaf,
  colorCompoundBrandStrokeHover: leafHover,
  colorNeutralForeground2BrandHover: leaf,
  colorNeutralForeground2BrandSelected: leaf,
};
