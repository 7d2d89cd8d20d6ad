"""Labels before a colon: whose words follow, who only asks, and what is no speaker at all."""

from debate.reading.chinese.words import listed

# Lines about the article itself.
NO_SPEAKER = listed(
    "时间 地点 主办 承办 编辑 责任编辑 责编 作者 图注 图说 编译 来源 文章来源 文 采写 撰文 校对 摄影 摄像 审校 审核 AI导读 导读 编者按 整理 标题 核心提示 注 附 附注 备注 相关阅读 延伸阅读 排版 设计 制图 制作 监制 出品 策划 统筹 翻译 "
    "译者 原文 链接 网址 邮箱 电话 微信 公众号 声明 郑重声明 免责声明 风险提示 关键词 摘要 提要 导语 题图 图片来源 图 图片 视频 数据来源 资料来源 版权 发布时间 更新 更新时间 日期 记者 通讯员 实习生 见习记者 本报记者 特约撰稿 题记 后记 结论 原因 背景 例如 比如 "
    "问题 案例 条件 主题 议题 议程 嘉宾 出席 参会 与会 对话嘉宾 采访对象 受访者 人物简介 简介 注释 说明 小标题 第一 第二 第三 其一 其二 其三 一 二 三 提示 更正 勘误 许可证 参数 价格 售价 规模 总结 划重点 原题 字数 阅读 编号 案号 主讲 主持",
)
# Those who ask, host or moderate: their turns are no records.
ASKERS = listed(
    "记者 问 Q 提问 提问者 主持人 主持 采访者 本刊 本报 编辑部 观众 观众提问 现场提问 听众 网友提问 访谈者 采访人 笔者 小编 读者 读者问 媒体 媒体提问 Host host Interviewer 司仪 旁白 解说 法庭书记员"
)
NO_SPEAKER_ENDS = tuple(
    "观点 要点 看点 亮点 重点 信号 影响 背景 标签 来源 链接 场景 启示 摘要 建议 风险 一句话 看这里 时间线 数据 方法".split()
)
"""核心观点：, PM 信号：: what a newsletter puts before a line of its own."""
ANSWERS = listed("答 A 回答 受访者 被采访者 答复 嘉宾")
ASKER_ENDS = (
    "时报",
    "卫视",
    "杂志",
    "新闻",
    "通讯社",
    "报社",
    "观察网",
    "科技报",
    "记者",
    "主持人",
    "编辑",
    "提问",
    "编辑部",
    "周刊",
    "观众",
    "日报",
    "晚报",
    "电视台",
    "财经",
    "读者",
)
