/** Questions that ask what is laid down on a topic. */

/** Asks what is laid down on a topic, rather than for a value: 怎么支持, 支持政策, 扶持措施汇总, 能享受什么. */
export const ON_TOPIC =
  /(怎么|如何|怎样)(个)?(支持|扶持|帮扶|发展|推进|推动|促进|鼓励|培育|建设|规定|要求)|[做干]什么|(享受|得到|拿到|获得)到?(什么|啥|哪些)[？?。]?$|(政策|措施|举措|扶持|支持|任务|重点工作|工作要求|条款|规定)(汇总|一览|清单|是什么|有哪些)?[？?。]?$/u;
