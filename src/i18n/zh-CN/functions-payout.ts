export const payoutFunctions = {
  POOL: {
    summary: "分配：把总额按份额分到各行，按最大余额法取整，合计一定等于总额。",
    result: "与份额同样行数；份额空白的行为空。",
    parameters: [
      { name: "总额", description: "一格，要分的钱数或名额，须是单位的整数倍。" },
      { name: "份额", description: "一列，不能为负，如基数×系数。" },
      { name: "单位", description: "分到几：0.01（默认，到分）、1（名额）等。余数相等时，单位小于1的归靠前的行；1及以上的报错，请人来定。" },
    ],
    example: {
      formula: "=KAOHE.POOL(100,{1;1;1})",
      answer: "{33.34;33.33;33.33}",
      explanation: "各得33.33，还剩0.01；三行余数相等，归第1行。合计正好100。",
    },
  },
  DIGEST: {
    summary: "校验码：把一片数变成一个短码，两份表的码相同，数就相同。",
    result: "一格，5组、每组4个字符，不用容易看错的0和O、1和I等。",
    parameters: [
      {
        name: "区域",
        description: "要核对的一片格，数按15位有效数字。直接写区域时空白格按0算；写成IF(区域=\"\",\"\",区域)就分得清空白和0。",
      },
    ],
    example: {
      formula: '=KAOHE.DIGEST({"财政局",92.4;"教育局",88})',
      answer: '"C6H4-H7P4-MXEC-MYEC-X3KA"',
      explanation: "改动任何一个数或字、换一下行，码都会变；没有改，在哪台电脑上都是这个码。",
    },
  },
};
