/**
 * What files call functions. A function newer than Excel 2007 carries `_xlfn.` there, two of them `_xlws.` as well, and a
 * custom function `_xldudf_` with its namespace: only with these does Excel know it when it opens the file.
 */

const worksheetOnly = new Set(["FILTER", "SORT"]);

const newer = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT
  BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST
  CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL
  DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH
  FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA
  GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH
  IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT
  MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC
  PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG
  RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S
  SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE
  UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);

const CUSTOM = "_xldudf_";
const prefixes = /^(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i;

/** `XLOOKUP` → `_xlfn.XLOOKUP`, `ADDIN.GRADE` → `_xldudf_ADDIN_GRADE`; an old function stays as it is. */
export function fileFunctionName(name: string, isCustom: (name: string) => boolean): string {
  const upper = name.toUpperCase();
  if (isCustom(upper)) return CUSTOM + name.replace(".", "_");
  if (worksheetOnly.has(upper)) return `_xlfn._xlws.${name}`;
  return newer.has(upper) ? `_xlfn.${name}` : name;
}

/** The name a cell shows, whatever prefixes the file gave it. A namespace ends at its first `_`. */
export function shownFunctionName(name: string): string {
  if (name.toLowerCase().startsWith(CUSTOM)) return name.slice(CUSTOM.length).replace("_", ".");
  return name.replace(prefixes, "");
}

export function isCustomInFile(name: string): boolean {
  return name.toLowerCase().startsWith(CUSTOM);
}

/** A variable of LET or LAMBDA as files write it. */
export function fileVariableName(name: string): string {
  return `_xlpm.${name}`;
}

/** Names carry a prefix only where they are variables. */
export function shownVariableName(name: string): string {
  return name.replace(/^_xlpm\./i, "");
}
