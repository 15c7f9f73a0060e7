/** Questions to begin with, as officials and as shopkeepers would ask them. */
export const EXAMPLES: readonly { who: string; questions: readonly string[] }[] = [
  {
    who: '办文、督查常问',
    questions: [
      '由文化和旅游厅牵头的有哪些',
      '给予100万元以上奖励的条款',
      '2023年以后还有效的税费减免',
      '哪些任务要求在2022年底前完成',
    ],
  },
  {
    who: '开店办厂的人会问',
    questions: [
      '小饭馆交不起房租怎么办',
      '开旅行社交的保证金能退吗',
      '招大学生上班国家给补钱不',
      '刚注册的小公司贷款利息有没有人贴',
    ],
  },
];
