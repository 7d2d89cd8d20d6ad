"""What stands in quotation marks without being somebody's words, and the verbs that pass judgement in a word or two."""

from debate.reading.chinese.words import listed

TERMS = listed(
    "开源 闭源 开放 封闭 蒸馏 幻觉 护城河 黑箱 黑盒 对齐 涌现 套壳 内卷 智能体 算力 权重 开放权重 大模型 黑科技 国产替代 卡脖子 洗白 主权AI 开源节流 伪开源 真开源 半开源 端侧"
)
JUDGING = listed(
    "批评 称 指 直斥 斥 怒斥 痛斥 讽刺 嘲讽 形容 直指 抨击 批 轰 炮轰 指责 认为 直言 指出 坦言 直呼 大呼 自嘲 调侃 评价 回应 讥讽 痛批 狠批 质疑"
)
