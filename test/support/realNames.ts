/** Names as offices have them, in place of a sample's numbers. */
const DEPARTMENTS =
  "发展和改革局 教育科技局 工业和信息化局 公安局 民政局 司法局 财政局 人力资源和社会保障局 自然资源局 住房和城乡建设管理局 交通运输局 水利局 农业农村局 商务局 文化和旅游局 卫生健康和体育局 退役军人事务局 应急管理局 审计局 市场监督管理局 林业局 能源局 统计局 医疗保障局 信访局 行政审批服务管理局 乡村振兴局 档案馆 总工会 残疾人联合会".split(
    " ",
  );
const TOWNS = "凤凰镇 阳方口镇 东寨镇 石家庄镇 化北屯乡 西马坊乡 新堡乡 迭台寺乡 圪廖乡 怀道乡 东马坊乡 薛家洼乡".split(" ");

/** @param names of the sample, each of which gets another one */
export function realNames(names: readonly string[]): Map<string, string> {
  return new Map(
    names.map((name, i) => {
      const n = Number(/\d+$/.exec(name)?.[0] ?? i + 1);
      const town = name.startsWith("乡镇") ? TOWNS[n - 1] : undefined;
      const office = DEPARTMENTS[n - 1];
      return [name, town ?? (office === undefined ? `县${name}中心` : `县${office}`)];
    }),
  );
}
