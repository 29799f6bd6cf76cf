import type { ErrorsWords } from "../zh-CN/errors";

export const errors: ErrorsWords = {
  place: (name, row, column) => `${name ? `${name} ` : ""}row ${row}, column ${column}`,
  between: ", ",
  sentences: {
    textNotNumber: ({ where, text }) => `${where} is text “${text}”`,
    booleanNotNumber: ({ where, value }) => `${where} is ${value ? "TRUE" : "FALSE"}, not a number`,
    errorInCell: ({ where, error }) => `${where} is the error ${error}`,
    cellUnreadable: ({ where }) => `${where} is neither a number nor text`,
    cellMissing: ({ where }) => `${where} is blank`,

    resultNotNumber: () => "these numbers give no result, check the arguments",
    resultTooLarge: () => "the result is too large for Excel",

    rangeEmpty: ({ name }) => `“${name}” is empty`,
    rowsDiffer: ({ name, rows, expected }) => `“${name}” has ${rows} rows, not ${expected}`,
    columnsDiffer: ({ name, columns, expected }) => `“${name}” has ${columns} columns, not ${expected}`,
    notOneColumn: ({ name, columns }) => `“${name}” must be one column; it has ${columns}`,
    notOneCell: ({ name }) => `“${name}” must be one cell`,
    tableNarrow: ({ name, columns, expected }) => `“${name}” needs ${expected} columns; it has ${columns}`,
    tableEmpty: ({ name }) => `“${name}” is empty`,
    unknownWord: ({ name, text, choices }) => `“${name}” cannot be “${text}”: write ${choices}`,
    notCount: ({ name, value, most }) => `“${name}” must be a whole number from 0 to ${most}; it is ${value}`,
    duplicateName: ({ text, row, otherRow }) => `rows ${row} and ${otherRow} are both “${text}”`,

    weightsNotWhole: ({ sum }) => `the weights add up to ${sum}, not 1 or 100`,
    weightsNotPositive: () => "the weights that can be used add up to 0",
    weightNegative: ({ column, weight }) => `the weight in column ${column} is negative: ${weight}`,
    weightMissing: ({ resultRow, column }) => `row ${resultRow}, column ${column} has a score but no weight`,
    scoreMissing: ({ resultRow, column }) => `row ${resultRow}, column ${column} has no score`,
    takerMissing: ({ resultRow, column }) => `row ${resultRow}: missing weights go to item ${column}, which has no score or no weight`,
    takerUnset: () => "to one needs a taker, and a taker goes with to one only",
    columnEmpty: ({ column }) => `column ${column} has no score to take the mean of`,
    tooFewScores: ({ resultRow, present, needed }) => `row ${resultRow} has ${present} scores and needs ${needed}`,

    votesNotWhole: ({ resultRow, column, votes }) =>
      `row ${resultRow}, column ${column} has ${votes} votes, not a whole number of 0 or more`,
    votesWithoutPoints: ({ resultRow, column }) => `row ${resultRow}, column ${column} has votes but no points`,
    spanNotPositive: ({ span }) => `of is ${span} and must be above 0`,
    elapsedOutside: ({ elapsed, span }) => `elapsed is ${elapsed}, not 0 to ${span}`,
    annualNotPositive: ({ resultRow, annual }) => `row ${resultRow}: the year's target is ${annual} and must be above 0`,

    raterWithoutClass: ({ column }) => `column ${column} has scores but no class`,
    classUnknown: ({ where, text }) => `${where}: “${text}” is not among the weights`,
    classEmpty: ({ resultRow, text }) => `row ${resultRow} has no score from “${text}”`,
    classUnrated: ({ text }) => `“${text}” gave no score to take the mean of`,
    classNotWeighted: ({ resultRow, text }) => `row ${resultRow} has scores from “${text}”, which has no weight`,

    pointsAboveFull: ({ where, points, full }) => `${where} is ${points}, above the full ${full} points`,
    fullMissing: ({ where }) => `${where} has points but no full points`,
    numberNegative: ({ where, value }) => `${where} is negative: ${value}`,
    fullNotPositive: () => "the full points of the items present add up to 0",
    meanAboveFull: ({ column, full }) => `the mean of column ${column} is above this row's full ${full} points`,

    targetZero: ({ resultRow, column }) => `row ${resultRow}, column ${column}: the target is 0, so there is no ratio`,
    targetNegative: ({ resultRow, column, target }) =>
      `row ${resultRow}, column ${column}: the target is ${target}; below 0 only reached and inverse reached work`,
    capNotRatio: ({ cap }) => (cap > 1 ? `cap is ${cap}: write ${cap}%` : `cap is ${cap}; it must be 1 or more (1.2 is 120%)`),
    stepZero: ({ resultRow, column }) => `row ${resultRow}, column ${column}: the step is 0`,
    startBelowFloor: ({ points, floor }) => `points ${points} are below the floor ${floor}`,
    startAboveCap: ({ points, cap }) => `points ${points} are above the cap ${cap}`,
    bestNotPositive: ({ best }) => `the best of the group is ${best}; it must be above 0`,
    placeTableShape: ({ name, rows, columns }) =>
      `“${name}” has ${rows} rows and ${columns} columns; give two columns, or two or three numbers in a line`,
    placeNotWhole: ({ row, place }) => `table row ${row}: place ${place} is not a whole number of 1 or more`,
    firstPlaceMissing: ({ row, place }) => `table row ${row} is place ${place}; the table must begin with place 1`,
    placesNotAscending: ({ row, place, above }) => `table row ${row}: place ${place} is not above ${above} before it`,
    placeStepWrong: ({ first, step }) => `the step is ${step}; it must be from 0 to the ${first} points of the first place`,
    needsSurplus: ({ name }) => `${name} goes with surplus only`,
    startNotShare: ({ start }) =>
      start > 1 ? `start is ${start}: write ${start}%` : `start is ${start}; it must be from 0 to 1 (0.6 is 60%)`,
    startOutside: ({ start, worst, best }) =>
      worst === best
        ? `worst and best are both ${best}: there can be no start`
        : `start is ${start}, not between worst ${worst} and best ${best}`,
    segmentsUnset: () => "the rule segments needs its table, and the table needs a rule segments",
    segmentOutOfOrder: ({ row, value }) => `segments row ${row}: ${value} is out of order, or not between the ends`,
    shareNotRatio: ({ where, value }) => `${where} is ${value}: write ${value}%`,

    pointsOutOfRange: ({ entry, points, least, most }) =>
      `ledger row ${entry} has ${points} points; allowed: ${[least === null ? [] : `at least ${least}`, most === null ? [] : `at most ${most}`].flat().join(", ")}`,
    pointsNegative: ({ entry, points }) => `ledger row ${entry} has ${points} points; with limits, write positive numbers`,
    factorNegative: ({ entry, factor }) => `ledger row ${entry} has a negative factor: ${factor}`,
    limitsCrossed: ({ row, least, most }) => `limits row ${row}: least ${least} is above most ${most}`,
    limitNegative: ({ row, limit }) => `limits row ${row} has a negative number: ${limit}`,
    unitUnknown: ({ name, row, unit }) => `${name} row ${row}: “${unit}” is not among the units`,
    unitMissing: ({ name, row }) => `${name} row ${row} is blank`,
    kindUnknown: ({ row, kind }) => `ledger row ${row}: kind “${kind}” is not among the limits`,
    kindMissing: ({ row }) => `ledger row ${row} has no kind`,
    kindsNeeded: () => "limits need kinds",
    underUnfit: ({ row, aboveRow }) =>
      `limits row ${row} cannot be counted under row ${aboveRow}: both add or both deduct, and one level is all there is`,
    underUnknown: ({ row, text }) => `limits row ${row} is counted under “${text}”, which is not in the table`,
    repeatNotShare: ({ column, share }) => `share ${column} of repeated entries is ${share}: write 0 to 1`,
    directionUnknown: ({ row, text }) => `limits row ${row}, column 2 is “${text}”: write add or deduct`,

    boundsNotAscending: ({ row, bound, above }) => `table row ${row}: bound ${bound} is not above ${above} before it`,
    belowFirstBound: ({ value, bound }) => `${value} is below the first bound ${bound}`,
    aboveLastBound: ({ value, bound }) => `${value} is above the last bound ${bound}`,
    tierNotNumber: ({ row, text }) => `table row ${row}: the result “${text}” is not a number`,
    clampCrossed: ({ least, most }) => `least ${least} is above most ${most}`,

    headcountNotWhole: ({ headcount }) => `headcount ${headcount} is not a whole number of 0 or more`,
    ratioNotShare: ({ column, ratio }) =>
      ratio > 1 ? `the ratio in column ${column} is ${ratio}: write ${ratio}%` : `the ratio in column ${column} is ${ratio}, not 0 to 100%`,
    ratiosAboveOne: ({ sum }) => `the ratios add up to ${sum}, more than 100%`,
    seatLimitNotWhole: ({ limit }) => `least and most must be whole numbers of 0 or more, not ${limit}`,
    seatLimitsCrossed: ({ least, most }) => `least ${least} is above most ${most}`,
    carryNotDecimal: ({ carry }) => `the carried decimal is ${carry}, not between 0 and 1`,
    carryNeedsDown: () => "a carried decimal goes with rounding down only",
    upliftNotFactor: ({ uplift }) => `uplift is ${uplift}; write 1.1 for 10% more`,
    restOutside: ({ column, others, left, least, most }) =>
      `the other columns have ${others}, which leaves ${left} for column ${column}; it needs ${least}${most === null ? " or more" : ` to ${most}`}`,

    groupMissing: ({ row }) => `row ${row} has no group`,
    groupSpoilt: ({ cause }) => `error in the group: ${cause}`,

    leastNotDescending: ({ grade, least, above }) => `grade ${grade}: least score ${least} is above ${above} of the grade before`,
    belowLastLeast: ({ score, least }) => `score ${score} is below the last grade's least score ${least}`,
    breakerMissing: ({ row, column }) => `tieBreakers row ${row}, column ${column} is blank`,
    gradeUnknown: ({ where, text }) => `${where}: “${text}” is not a grade`,
    seatsHeaderMissing: ({ column }) => `seats column ${column} has no header`,
    headerTwice: ({ text, column, otherColumn }) => `seats columns ${otherColumn} and ${column} are both headed “${text}”`,
    seatsRowsForOneGroup: ({ rows }) => `without groups, seats must have one row; it has ${rows}`,
    groupWithoutSeats: ({ group }) => `seats has no row for “${group}”`,
    seatsNotWhole: ({ where, seats }) => `${where} is ${seats}, not a whole number of 0 or more`,
    effectUnknown: ({ row, text }) => `markRules row ${row}: unknown effect “${text}”; write absent, ungraded, at most …, not …, set …`,
    effectHasNoGrade: ({ row, grade }) => `markRules row ${row}: no grade is below “${grade}”`,
    markDivided: ({ row, text }) => `markRules row ${row}: the word “${text}” must not contain spaces or commas`,
    markUnknown: ({ row, text }) => `row ${row}: the mark “${text}” has no rule`,
    yearsUnknown: ({ where, text }) =>
      `${where} is “${text}”: years must be a whole number from 1 to 1000 (not text), or words like every 3, total 2`,
    optionUnknown: ({ option }) => `there is no option “${option}”: write ties, pass on or digits`,
    optionTwice: ({ option }) => `option “${option}” is given twice`,
    optionValueUnknown: ({ option, value }) => `option “${option}” cannot be “${value}”`,

    poolNegative: ({ total }) => `the total is negative: ${total}`,
    poolNotInUnits: ({ total, unit }) => `the total ${total} is not a multiple of the unit ${unit}`,
    poolTooFine: ({ total, unit }) => `the total ${total} in units of ${unit} needs more than 15 digits`,
    unitNotPositive: ({ unit }) => `the unit is ${unit}; it must be above 0, such as 0.01 or 1`,
    shareNegative: ({ row, share }) => `shares row ${row} is negative: ${share}`,
    sharesAllZero: () => "all shares are 0 or blank",
    leastNotInUnits: ({ least, unit }) => `the least amount ${least} is not a multiple of the unit ${unit}`,
    leastsAboveTotal: ({ sum, total }) => `the least amounts add up to ${sum}, above the total ${total}`,
    restRowIdle: ({ row }) => `what is left goes to row ${row}, which has no share`,
    seatsTied: ({ tied, left }) => `rows ${tied} tie for the last ${left} of the seats: decide who gets them`,
  },
};
