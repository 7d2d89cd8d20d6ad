"""How organizations are called, what only they do, and who holds office in them."""

from __future__ import annotations

from debate.reading.chinese.words import listed

ENDS = listed(
    "有限公司 有限责任公司 股份有限公司 公司 集团 科技 智能 证券 银行 基金 资本 创投 研究院 研究所 研究中心 实验室 图书馆 博物馆 文化馆 美术馆 科技馆 档案馆 大学 学院 中学 小学 医院 法院 检察院 管理局 监管局 经济局 工业局 科技局 数据局 信息局 统计局 公会 工会 总会 议会 "
    "委员会 协会 学会 联盟 联合会 商会 基金会 办公室 秘书处 管委会 理事会 交易所 通讯社 电视台 出版社 报社 汽车 能源 传媒 网络 软件 电子 半导体 制药 药业 保险 信托 "
    "投资 控股 智算 云计算 机器人 数据中心 工作室 促进会 事务所 促进中心 研究会 监管署 办事处 公署 总署 财经 时报 日报 晚报 周刊"
)
# What organizations do and people seldom.
DEEDS = listed(
    "宣布推出 宣布开源 宣布开放 宣布收购 宣布完成 宣布与 宣布将 宣布 发布公告 发布声明 发布新 发布了 发布 推出 开源了 上线了 上线 公告称 公告 通报 发公告 官宣 "
    "官方微博 官方账号 公关部 编辑部 秘书处 相关负责人 有关负责人 发言人 新闻发言人 方面 官方微博 官微 内部人士 客服 公关部"
)
OFFICERS = listed(
    "董事长 总经理 总裁 副总裁 首席执行官 首席运营官 首席技术官 首席财务官 首席科学家 首席安全官 首席产品官 首席架构师 创始人 联合创始人 共同创始人 共同创办人 创办人 合伙人 "
    "行政总裁 执行长 营运长 技术长 CEO CTO CFO COO VP 研究员 工程师 研究科学家 技术总监 产品经理 主任 所长 院长 校长 会长 副会长 理事长 秘书长 总干事 干事长 局长 署长 教授 副教授 研究总监 分析师 首席分析师"
)
# What may stand before a name in its phrase.
LEADS = listed(
    "起诉 收购 投资 控告 指责 举报 加盟 状告 并购 入股 如果 假如 倘若 除非 一旦 因为 由于 即使 即便 虽然 尽管 除了 据 对此 但 而 不过 同时 此外 随后 近日 日前 此前 来自 由 向 在 对 与 和 及 跟 就 从 被 让 给 于 以 为 因 当 如 像 连 请 致电 联系 前 原 现任 时任 曾任 担任 出任 "
    "国内 国外 美国 中国 日本 韩国 英国 法国 德国 欧洲 印度 新加坡 另一家 初创企业 初创公司 创业公司 开发商 厂商 巨头 公司 智库 咨询机构 研究机构 上市公司 原告 被告 "
    "知名 著名 老牌 独角兽 竞争对手 对手 记者 昨日 昨天 今日 今天 周一 周二 周三 周四 周五 周六 周日 本周 上周 去年 今年 当日 当天 月 日 年 昨 今 讯 电 称 指 说 告诉 "
    "包括 以及 还有 其中 例如 比如 正如 隶属 旗下 毕业于 任职 任职于 加入 离开 创办 创立 联合创立 掌管 执掌 有 是 者 "
)
# Words for kinds of organizations and what qualifies them: no names.
KINDS = listed(
    "人工 人工智能 大模型 模型 科技 互联网 国内 国外 海外 本地 一家 多家 几家 两家 该 这家 那家 某 各 大型 小型 中型 初创 创业 上市 开源 闭源 头部 科研 高等 公立 私立 "
    "重点 顶尖 知名 相关 有关 其他 传统 外资 国有 民营 私营 中小 企业 机构 公司 部门 平台 厂商 团队 行业 产业 技术 软件 硬件 数据 信息 芯片 云 通用 智能 电子 投资 风险 "
    "创业投资 律师 会计师 咨询 评测 安全 网络 计算机 学术 高校 大学 研究 市场 主流 第三方 监管 政府 新能源 自动驾驶 具身 生成式 基础 前沿 专家 技术 管理 组织 组委会 评审 "
    "独立 国际 世界 全球 全国 中央 地方 上级 母 子 总 分 新 老 最大 首家 唯一 同类 联合 合资 金融 商业 教育 医疗 制造 咨询 开放 封闭 前 国家 本 我 贵 他们 外国 州 市 省 县 区"
)
# Last words of organizations that many ordinary words end in as well: they tell only behind a name.
BODY_ENDS = ENDS | listed(
    "日化 生物 材料 重工 食品 乳业 航空 地产 物流 文化 教育 影业 游戏 通信 光电 精密 股份 实业 数科 数智 云 团队 社 部 局 厂 党 会"
)
# What may stand between a name and what its bearer does.
BEHIND = listed(
    "总部 副 总 执行 新闻 联席 高级 首席 前 原 现任 时任 代理 名誉 常务 官方 公关部 法务部 市场部 编辑部 媒体部 秘书处 董秘办 证券部 投资者关系部 品牌部 新闻办 尚未 晚上 早上 上午 下午 傍晚 昨晚 今早 昨夜 当晚 今晨 深夜 凌晨"
)
# Words for a kind before a name of its own: 分析机构观澜咨询, 非营利组织开放计算基金会.
KIND_HEADS = listed(
    "原告 被告 开发商 咨询机构 公司 机构 组织 企业 团体 媒体 智库 协会 券商 厂商 巨头 独角兽 初创公司 创业公司 上市公司 分析机构 咨询公司 咨询机构 研究机构 评测机构 调研机构 市场调研机构 非营利组织 非政府组织 "
    "非营利机构 行业组织 行业协会 行业机构 民间组织 公益组织 竞争对手 合作伙伴 主管部门 监管机构 安全公司 投资机构 开源组织 开源社区 消费者组织 科技公司"
)
# Places that belong to a name which begins with them.
PLACES = listed(
    "国内 国外 美国 中国 日本 韩国 英国 法国 德国 欧洲 印度 新加坡 台湾 香港 亚洲 亚太 全球 国际 世界 东盟 北欧 非洲 拉美"
)
# What cuts off whatever stands before it in a run, besides what may lead in a name.
CUTS = listed(
    "指出 表示 认为 强调 透露 坦言 直言 承认 否认 宣称 声称 呼吁 指责 质疑 希望 相信 担心 提到 证实 约谈 追究 联合 携手 会同 委托 聘请 曾任 总部 位于 以及 还是 或者 竞争对手 指控 点名 批评 感谢 走访 走进 找到 联系 联系上 加入 离开 效力于 供职于 任教于 毕业于 就读于 来自 包括 例如 转投 "
    "投资方 发布方 合作方 开发方 运营方 供应商 服务商 开发商 母公司 子公司 东家 老东家 原告 被告 签约 投奔 收购 入股 控股 投资 领投 参投 起诉 状告 举报 查处 处罚 约见 会见 访问 致函 致信 递交 提交 告诉 通知 要求 支持 反对 邀请 采访 专访"
) - {"投资", "联合", "支持", "控股"}
# Ordinary words with a small word in them, which cut nothing off.
HOLD_SMALL_WORDS = listed(
    "对手 对话 对齐 对外 对等 反对 针对 面向 方向 定向 导向 共和 和平 和谐 总会 协会 学会 公会 工会 商会 议会 总署 社会 委员会 联合会 基金会 促进会 研究会 理事会 董事会 监事会 管委会 国会 会议 会员 "
    "自由 由来 将来 从业 让步 给予 存在 在线 在内 所在 参与 与会 目的 标的 大会 交易会 同业会 同学会 校友会 图书馆 模型会"
)
# Bodies with which a longer name may go on behind an end inside it: 软件企业协作联盟, 江左大学智能治理研究中心.
BODIES = listed(
    "公会 商会 协会 学会 联盟 委员会 基金会 研究院 研究所 研究中心 中心 实验室 联合会 促进会 理事会 办公室 事务所 学院 公司 集团 工作室 管理局 监管局"
)
# Ends of bodies of state and the like, whose names may be made of ordinary words alone.
AUTHORITIES = listed(
    "管理局 监管局 经济局 工业局 科技局 数据局 信息局 统计局 监管署 公署 总署 委员会 办公室 联合会 协会 学会 联盟 基金会 促进会 商会 理事会 研究会 工会 公会 总会 促进中心 联会 局 署 部 厅 委 办"
)
# By these alone an organization is told that was named in full.
TELLING_KINDS = listed(
    "公会 工会 协会 学会 联会 基金会 促进会 研究院 实验室 总会 商会 联盟 联合会 公署 管理局 监管局 研究所 研究会 委员会 办公室 理事会 研究中心"
)
# Words for a trade that end a company's name where they follow a name again and again.
SECTORS = listed(
    "算力 语言 数据 咨询 动力 视觉 认知 计算 生物 医疗 健康 教育 信息 技术 通信 光电 精密 存储 芯片 微电 互联 互娱 文化 出行 物流 智造 智联 智算 智医 智驾 云图 大模 模型 研究 安全 前沿 工业 系统 动态 工场 空间"
)
# Ordinary words that end like an authority.
ORDINARY_ENDS = listed(
    "布局 格局 结局 全局 大局 僵局 变局 当局 定局 开局 出局 死局 棋局 战局 饭局 邮局 全部 内部 外部 局部 总部 北部 南部 东部 西部 中部 顶部 底部 干部 俱乐部 部署 签署 大厅 客厅 餐厅 主办 举办 承办 创办 开办 经办 公办 "
    "用处 好处 到处 坏处 何处 此处 随处 大会 社会 机会 股东会 发布会 峰会 年会 例会 晚会 座谈会 研讨会 听证会 说明会 会 一会 才会 都会 将会 不会 也会 还会 就会 医院 法院 场所 厕所 平台 后台 前台 擂台 讲台 舞台 互联网 官网 "
    "上网 联网 电网 外网 内网 全网 公司 上司 司 委 原委 编委 院"
)
NO_NAMES = listed(
    "官网 官微 官方网站 官方微博 公众号 微博 微信 推特 脸书 社交平台 互动平台 自由 独立 资深 高级 前端 后端 算法 全栈 青年 业余 退休 白皮书 通用人工智能 生成式人工智能 人工智能 大模型 开源社区 开源生态 大语言模型 语言模型"
)
