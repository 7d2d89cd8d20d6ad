"""How a clause begins that has a subject of its own, and how one that leans on the words before it."""

from debate.reading.chinese.words import listed

# Conjunctions and times that lead in both sorts.
LEADS = listed(
    "从此 此后 从那以后 但是 但 而且 而 并且 不过 可是 可 因此 所以 于是 然后 结果 至少 其实 反而 否则 不然 当然 毕竟 而家 现在 今天 明天 昨天 今年 明年 去年 以前 以后 "
    "将来 后来 最后 到头来 最终 第二天 第二年 从来 一直 始终 有时 有时候 这次 这样 那时 那样 到时 到时候 恰恰 甚至"
)
# Pronouns, question words and conditions: a sentence of its own.
OWN_BEGINS = listed(
    "我 你 您 他 她 它 咱 谁 这 那 此 哪 怎么 为什么 为何 凭什么 何必 如果 要是 若 只要 一旦 没有人 没有任何 没有谁 没人 无人 有人 有的 有些 人人 大家 任何 每 所有 每个 "
    "佢 边个 一切 很多 不少 许多 众多 只有 多数 大多数 少数 绝大多数 今天是 现在是 以后是 最后是"
)
# What nothing but a predicate begins with.
PREDICATES = listed(
    "毫无 毫不 纯属 远 不 没有 没 未 无法 无须 无需 会 能 可以 可能 应该 应当 应 要 得 必须 须 需要 需 将 将会 只能 只会 只是 只 就 才 也 都 还 更 最 很 太 总 总是 总比 一定 已经 已 "
    "正在 正 像 好像 就像 仿佛 如同 犹如 等于 等同 属于 是 把 被 让 使 令 给 对 向 跟 与 和 比 别 请 欢迎 值得 唔 冇 哪怕 宁可 宁愿 与其 既 又 再 从不 从未 绝不 "
    "根本 非常 十分 几乎 仍 仍然 依然 依旧 尽管 先 暂 愿意 愿 想 希望 建议 支持 反对 感谢 拒绝 变成 成为 好过 胜过 多过 超过 简直 难以 难免 足以 不如 不是 并非 并不 "
    "方便 随时 立即 马上 尽快 尽量 继续 保留 保证 确保 避免 防止"
)
