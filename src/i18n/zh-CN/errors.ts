/** Messages of the custom functions. Rows and columns count from 1; `where` says which cell, `name` which argument. */
export const errors = {
  place: (name: string, row: number, column: number) => `${name}第${row}行第${column}列`,
  between: "、",
  sentences: {
    // One cell
    textNotNumber: ({ where, text }: { where: string; text: string }) => `${where}是文本“${text}”`,
    booleanNotNumber: ({ where, value }: { where: string; value: boolean }) => `${where}是${value ? "TRUE" : "FALSE"}，不是数`,
    errorInCell: ({ where, error }: { where: string; error: string }) => `${where}是错误值${error}`,
    cellUnreadable: ({ where }: { where: string }) => `${where}不是数也不是文字`,
    cellMissing: ({ where }: { where: string }) => `${where}没有填`,
    resultNotNumber: () => "这些数算不出结果，请核对各参数",
    resultTooLarge: () => "结果太大，Excel 放不下",

    // Shapes and option words
    rangeEmpty: ({ name }: { name: string }) => `“${name}”是空的`,
    rowsDiffer: ({ name, rows, expected }: { name: string; rows: number; expected: number }) => `“${name}”有${rows}行，应为${expected}行`,
    columnsDiffer: ({ name, columns, expected }: { name: string; columns: number; expected: number }) =>
      `“${name}”有${columns}列，应为${expected}列`,
    notOneColumn: ({ name, columns }: { name: string; columns: number }) => `“${name}”只能有一列，现在有${columns}列`,
    notOneCell: ({ name }: { name: string }) => `“${name}”只能是一个格`,
    tableNarrow: ({ name, columns, expected }: { name: string; columns: number; expected: number }) =>
      `“${name}”至少要有${expected}列，现在有${columns}列`,
    tableEmpty: ({ name }: { name: string }) => `“${name}”没有内容`,
    unknownWord: ({ name, text, choices }: { name: string; text: string; choices: string }) => `“${name}”不能写“${text}”，可写${choices}`,
    notCount: ({ name, value, most }: { name: string; value: number; most: number }) => `“${name}”要填0到${most}的整数，现在是${value}`,
    duplicateName: ({ text, row, otherRow }: { text: string; row: number; otherRow: number }) => `第${row}行和第${otherRow}行都是“${text}”`,

    // Weighted scores and panels
    weightsNotWhole: ({ sum }: { sum: number }) => `权重合计是${sum}，应为1或100`,
    weightsNotPositive: () => "可用的权重合计是0",
    weightNegative: ({ column, weight }: { column: number; weight: number }) => `第${column}列的权重是负数${weight}`,
    weightMissing: ({ resultRow, column }: { resultRow: number; column: number }) => `第${resultRow}行第${column}列有成绩，但没有权重`,
    scoreMissing: ({ resultRow, column }: { resultRow: number; column: number }) => `第${resultRow}行第${column}列没有成绩`,
    takerMissing: ({ resultRow, column }: { resultRow: number; column: number }) =>
      `第${resultRow}行缺项的权重要归第${column}项，但这一项没有成绩或没有权重`,
    takerUnset: () => "缺项写归入，要填归第几项；填了归第几项，缺项要写归入",
    columnEmpty: ({ column }: { column: number }) => `第${column}列没有一个成绩，算不出平均`,
    tooFewScores: ({ resultRow, present, needed }: { resultRow: number; present: number; needed: number }) =>
      `第${resultRow}行有${present}个评分，至少要${needed}个`,

    // Raters
    raterWithoutClass: ({ column }: { column: number }) => `第${column}列有评分，但没有写类别`,
    classUnknown: ({ where, text }: { where: string; text: string }) => `${where}的“${text}”不在权重表里`,
    classEmpty: ({ resultRow, text }: { resultRow: number; text: string }) => `第${resultRow}行没有“${text}”的评分`,
    classUnrated: ({ text }: { text: string }) => `“${text}”没有一个评分，算不出平均`,
    classNotWeighted: ({ resultRow, text }: { resultRow: number; text: string }) => `第${resultRow}行有“${text}”的评分，但这一类没有权重`,

    // Votes and progress
    votesNotWhole: ({ resultRow, column, votes }: { resultRow: number; column: number; votes: number }) =>
      `第${resultRow}行第${column}列是${votes}票，应为0或正整数`,
    votesWithoutPoints: ({ resultRow, column }: { resultRow: number; column: number }) => `第${resultRow}行第${column}列有票，但没有折算分`,
    spanNotPositive: ({ span }: { span: number }) => `全期是${span}，应大于0`,
    elapsedOutside: ({ elapsed, span }: { elapsed: number; span: number }) => `已过是${elapsed}，应在0到${span}之间`,
    annualNotPositive: ({ resultRow, annual }: { resultRow: number; annual: number }) => `第${resultRow}行的全年目标是${annual}，应大于0`,

    // Totals of points
    pointsAboveFull: ({ where, points, full }: { where: string; points: number; full: number }) =>
      `${where}是${points}分，超过满分${full}分`,
    fullMissing: ({ where }: { where: string }) => `${where}有得分，但没有满分`,
    numberNegative: ({ where, value }: { where: string; value: number }) => `${where}是负数${value}`,
    fullNotPositive: () => "有得分的各项满分合计是0，不能折算",
    meanAboveFull: ({ column, full }: { column: number; full: number }) => `第${column}列的平均超过这一行的满分${full}分`,

    // Attainment and comparison
    targetZero: ({ resultRow, column }: { resultRow: number; column: number }) => `第${resultRow}行第${column}列的目标是0，算不出比例`,
    targetNegative: ({ resultRow, column, target }: { resultRow: number; column: number; target: number }) =>
      `第${resultRow}行第${column}列的目标是${target}，负数目标只能用达标得分或逆向达标`,
    capNotRatio: ({ cap }: { cap: number }) => (cap > 1 ? `封顶是${cap}，请写${cap}%` : `封顶是${cap}，应不小于1（120%写1.2）`),
    stepZero: ({ resultRow, column }: { resultRow: number; column: number }) => `第${resultRow}行第${column}列的步长是0`,
    startBelowFloor: ({ points, floor }: { points: number; floor: number }) => `分值${points}低于保底${floor}`,
    startAboveCap: ({ points, cap }: { points: number; cap: number }) => `分值${points}高于封顶${cap}`,
    bestNotPositive: ({ best }: { best: number }) => `本组最好的是${best}，要大于0才能算比例`,
    placeTableShape: ({ name, rows, columns }: { name: string; rows: number; columns: number }) =>
      `“${name}”有${rows}行${columns}列，应为两列多行，或一行（一列）两三个数`,
    placeNotWhole: ({ row, place }: { row: number; place: number }) => `对照表第${row}行的名次${place}不是正整数`,
    firstPlaceMissing: ({ row, place }: { row: number; place: number }) => `对照表第${row}行是第${place}名，应从第1名开始`,
    placesNotAscending: ({ row, place, above }: { row: number; place: number; above: number }) =>
      `对照表第${row}行的名次${place}没有大于上一行的${above}`,
    placeStepWrong: ({ first, step }: { first: number; step: number }) => `每低一名减${step}分，应在0到第一名的${first}分之间`,
    needsSurplus: ({ name }: { name: string }) => `${name}只能和超额加分一起用`,
    startNotShare: ({ start }: { start: number }) =>
      start > 1 ? `起算是${start}，请写${start}%` : `起算是${start}，应在0到1之间（60%写0.6）`,
    startOutside: ({ start, worst, best }: { start: number; worst: number; best: number }) =>
      `起算是${start}，应在最差${worst}和最好${best}之间，两者不能相同`,
    segmentsUnset: () => "规则写分段，要给分段表；给了分段表，规则里要有分段",
    segmentOutOfOrder: ({ row, value }: { row: number; value: number }) => `分段表第${row}行的${value}没有按次序排，或者不在两端之间`,
    shareNotRatio: ({ where, value }: { where: string; value: number }) => `${where}是${value}，请写${value}%`,

    // Ledger
    pointsOutOfRange: ({ entry, points, least, most }: { entry: number; points: number; least: number | null; most: number | null }) =>
      `台账第${entry}行是${points}分，应${[least === null ? [] : `不少于${least}分`, most === null ? [] : `不多于${most}分`].flat().join("、")}`,
    pointsNegative: ({ entry, points }: { entry: number; points: number }) => `台账第${entry}行是${points}分，有限额表时要写正数`,
    factorNegative: ({ entry, factor }: { entry: number; factor: number }) => `台账第${entry}行的倍数是负数${factor}`,
    limitsCrossed: ({ row, least, most }: { row: number; least: number; most: number }) => `限额第${row}行最少${least}大于最多${most}`,
    limitNegative: ({ row, limit }: { row: number; limit: number }) => `限额第${row}行有负数${limit}`,
    unitUnknown: ({ name, row, unit }: { name: string; row: number; unit: string }) => `${name}第${row}行的“${unit}”不在单位里`,
    unitMissing: ({ name, row }: { name: string; row: number }) => `${name}第${row}行没有填`,
    kindUnknown: ({ row, kind }: { row: number; kind: string }) => `台账第${row}行的类别“${kind}”不在限额表里`,
    kindMissing: ({ row }: { row: number }) => `台账第${row}行没有类别`,
    kindsNeeded: () => "给了限额，就要给类别",
    underUnfit: ({ row, aboveRow }: { row: number; aboveRow: number }) => `限额第${row}行不能计入第${aboveRow}行：方向要相同，只能计入一层`,
    underUnknown: ({ row, text }: { row: number; text: string }) => `限额第${row}行要计入的“${text}”不在限额表里`,
    repeatNotShare: ({ column, share }: { column: number; share: number }) => `依次系数第${column}个是${share}，应在0到1之间`,
    directionUnknown: ({ row, text }: { row: number; text: string }) => `限额第${row}行第2列是“${text}”，应写加或减`,

    // Tiers
    boundsNotAscending: ({ row, bound, above }: { row: number; bound: number; above: number }) =>
      `档次表第${row}行的界限${bound}没有大于上一档的${above}`,
    belowFirstBound: ({ value, bound }: { value: number; bound: number }) => `${value}低于最低一档的界限${bound}`,
    aboveLastBound: ({ value, bound }: { value: number; bound: number }) => `${value}高于最高一档的界限${bound}`,
    tierNotNumber: ({ row, text }: { row: number; text: string }) => `档次表第${row}行的结果“${text}”不是数`,
    clampCrossed: ({ least, most }: { least: number; most: number }) => `最低${least}大于最高${most}`,

    // Seats
    headcountNotWhole: ({ headcount }: { headcount: number }) => `人数${headcount}不是0或正整数`,
    ratioNotShare: ({ column, ratio }: { column: number; ratio: number }) =>
      ratio > 1 ? `第${column}列比例是${ratio}，请写${ratio}%` : `第${column}列比例是${ratio}，应在0到100%之间`,
    ratiosAboveOne: ({ sum }: { sum: number }) => `比例合计是${sum}，超过100%`,
    seatLimitNotWhole: ({ limit }: { limit: number }) => `最少、最多要填0或正整数，现在是${limit}`,
    seatLimitsCrossed: ({ least, most }: { least: number; most: number }) => `最少${least}大于最多${most}`,
    carryNotDecimal: ({ carry }: { carry: number }) => `结转是${carry}，应为0到1之间的小数`,
    carryNeedsDown: () => "结转只能和去尾一起用",
    upliftNotFactor: ({ uplift }: { uplift: number }) => `上浮是${uplift}；上浮10%请写1.1`,
    restOutside: (rest: { column: number; others: number; left: number; least: number; most: number | null }) =>
      `其他各列共${rest.others}个，第${rest.column}列剩${rest.left}个，应不少于${rest.least}个${rest.most === null ? "" : `、不多于${rest.most}个`}`,

    // Groups
    groupMissing: ({ row }: { row: number }) => `第${row}行没有组别`,
    groupSpoilt: ({ cause }: { cause: string }) => `同组有错：${cause}`,

    // Grades
    leastNotDescending: ({ grade, least, above }: { grade: number; least: number; above: number }) =>
      `第${grade}个等次的最低分${least}高于上一等次的${above}`,
    belowLastLeast: ({ score, least }: { score: number; least: number }) => `成绩${score}低于最后等次的最低分${least}`,
    breakerMissing: ({ row, column }: { row: number; column: number }) => `同分先比第${row}行第${column}列没有填`,
    gradeUnknown: ({ where, text }: { where: string; text: string }) => `${where}的“${text}”不是等次`,
    seatsHeaderMissing: ({ column }: { column: number }) => `名额第${column}列没有表头`,
    headerTwice: ({ text, column, otherColumn }: { text: string; column: number; otherColumn: number }) =>
      `名额第${otherColumn}列和第${column}列的表头都是“${text}”`,
    seatsRowsForOneGroup: ({ rows }: { rows: number }) => `没有给组别，名额只能有一行，现在有${rows}行`,
    groupWithoutSeats: ({ group }: { group: string }) => `名额里没有“${group}”`,
    seatsNotWhole: ({ where, seats }: { where: string; seats: number }) => `${where}是${seats}，应为0或正整数`,
    effectUnknown: ({ row, text }: { row: number; text: string }) =>
      `标记规则第${row}行的作用“${text}”看不懂，可写不参加、不定等次、最高…、不得…、定为…`,
    effectHasNoGrade: ({ row, grade }: { row: number; grade: string }) => `标记规则第${row}行：“${grade}”是最后一等，没有更低的等次`,
    markDivided: ({ row, text }: { row: number; text: string }) => `标记规则第${row}行的词“${text}”里不能有空格或标点`,
    markUnknown: ({ row, text }: { row: number; text: string }) => `第${row}行的标记“${text}”没有规则`,
    yearsUnknown: ({ where, text }: { where: string; text: string }) =>
      `${where}是“${text}”，年数要填1到1000的整数（不是文本），或写每3、累计2这样的词`,
    optionUnknown: ({ option }: { option: string }) => `没有“${option}”这个选项，可写并列、递补、未齐、小数位`,
    optionTwice: ({ option }: { option: string }) => `选项“${option}”写了两次`,
    optionValueUnknown: ({ option, value }: { option: string; value: string }) => `选项“${option}”不能写“${value}”`,

    // Pools
    poolNegative: ({ total }: { total: number }) => `总额是负数${total}`,
    poolNotInUnits: ({ total, unit }: { total: number; unit: number }) => `总额${total}不是单位${unit}的整数倍`,
    poolTooFine: ({ total, unit }: { total: number; unit: number }) => `总额${total}按单位${unit}分，数字超过15位，放不下`,
    unitNotPositive: ({ unit }: { unit: number }) => `单位是${unit}，要大于0，如0.01或1`,
    shareNegative: ({ row, share }: { row: number; share: number }) => `份额第${row}行是负数${share}`,
    sharesAllZero: () => "份额都是0或没有填，没法分",
    leastNotInUnits: ({ least, unit }: { least: number; unit: number }) => `保底${least}不是单位${unit}的整数倍`,
    leastsAboveTotal: ({ sum, total }: { sum: number; total: number }) => `保底合计是${sum}，超过总额${total}`,
    restRowIdle: ({ row }: { row: number }) => `余数归第${row}行，但这一行没有份额`,
    seatsTied: ({ tied, left }: { tied: string; left: number }) => `第${tied}行的余数相等，只剩${left}个名额，请先定给谁`,
  },
};
export type ErrorsWords = typeof errors;
