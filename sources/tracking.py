"""What addresses carry besides the page: marks of campaigns and shares, and doors to copies of the page. Data only."""

TRACKING_PREFIXES = ("utm_", "pk_", "mtm_", "hsa_", "at_", "wt_", "ns_", "vero_", "oly_", "sc_", "xtor", "share_", "sharer_")
"""A parameter whose name begins so never chooses a page."""

TRACKING_NAMES = frozenset(
    """
    fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id mc_cid mc_eid mkt_tok
    _ga _gl _hsenc _hsmi __hssc __hstc __hsfp hsctatracking _openstat s_cid ncid cmpid ocid smid smtyp sr_share cid_share
    ito icid guccounter guce_referrer guce_referrer_sig _branch_match_id _branch_referrer trk trkinfo rdt_cid epik
    ref_src ref_url sref fb_action_ids fb_action_types fb_source fb_ref campaign_id sfmc_id ck_subscriber_id
    isappinstalled nsukey spm spm_id_from vd_source mpshare chksm sharer_shareid exportkey pass_ticket wx_header wxshare
    srcid timestamp_share weibo_id seid cmptrack
    """.split()
)
"""Names, in lower case, that never choose a page, on any site."""

TRACKING_VALUES = {
    "from": frozenset({"timeline", "singlemessage", "groupmessage", "rss", "feed"}),
    "ref": frozenset({"rss", "feed", "twitter", "newsletter", "share"}),
    "source": frozenset({"rss", "feed", "newsletter", "social", "share"}),
    "amp": frozenset({"", "1", "true", "amp"}),
    "outputtype": frozenset({"amp"}),
}
"""Names that may choose a page, but not with these values."""

TRACKING_OF_HOSTS = {
    "x.com": frozenset({"s", "t", "ref_src"}),
    "twitter.com": frozenset({"s", "t", "ref_src"}),
    "youtube.com": frozenset({"si", "feature", "pp", "ab_channel"}),
    "youtu.be": frozenset({"si", "feature"}),
    "medium.com": frozenset({"source", "sk"}),
    "substack.com": frozenset({"r", "s", "publication_id", "post_id", "triedredirect", "ispreview", "showwelcome"}),
    "mp.weixin.qq.com": frozenset(
        {"scene", "ascene", "devicetype", "version", "nettype", "clicktime", "enterid", "lang", "key"}
    ),
    "bloomberg.com": frozenset({"srnd", "embedded-checkout"}),
    "ft.com": frozenset({"sharetype", "segmentid"}),
    "wsj.com": frozenset({"mod", "reflink", "st"}),
    "nytimes.com": frozenset({"partner", "emc", "rref", "referringsource", "unlocked_article_code"}),
    "washingtonpost.com": frozenset({"tid", "pwapi_token", "itid"}),
    "linkedin.com": frozenset({"trackingid", "refid", "lipi"}),
    "36kr.com": frozenset({"f"}),
}
"""Names that never choose a page on this host and the hosts below it."""

MAIN_HOSTS = {
    "amp.theguardian.com": "www.theguardian.com",
    "amp.cnn.com": "www.cnn.com",
    "m.youtube.com": "www.youtube.com",
    "mobile.twitter.com": "twitter.com",
    "mobile.x.com": "x.com",
    "old.reddit.com": "www.reddit.com",
    "m.huxiu.com": "www.huxiu.com",
    "m.36kr.com": "36kr.com",
    "m.thepaper.cn": "www.thepaper.cn",
}
"""Hosts that show the same pages under the same paths as the main one."""

MOBILE_SUFFIXES = {".m.wikipedia.org": ".wikipedia.org", ".m.wikimedia.org": ".wikimedia.org"}
"""Ends of host names that show the same pages as the end beside them."""

AMP_CACHES = ("www.google.com", "google.com", "www.bing.com", "bing.com")
"""Hosts that show a copy of another site's page under /amp/s/HOST/PATH."""
