"""The desk's view of the record: quotes to check, what readers report, what a language model was asked."""

from debate.admin.advice_admin import ConsultationAdmin
from debate.admin.quote_admin import QuoteAdmin
from debate.admin.report_admin import CorrectionAdmin, ErrorReportAdmin

__all__ = ["ConsultationAdmin", "CorrectionAdmin", "ErrorReportAdmin", "QuoteAdmin"]
