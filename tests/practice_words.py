"""Words to type: what packers write into a search, a note or a form."""

_TEXT = (
    "a as at by box buy can cup day due fix for hat ink jar key lid map new oak pad pen raw set tin two van wax yes "
    "amber apple aisle basil bench black brown candle cedar cherry cloth cotton damage delay double eleven empty extra "
    "fifteen forty fragile garden gift glass green ground hazel heavy hundred italy jasmine kitchen label large late "
    "lavender lemon linen long lost maple matches medium melted mint monday morning night note number olive orange "
    "order packed paper pine please porto present quick rose rush sage second shelf ship short silver small soap soon "
    "spruce square stock street sunday tape tea thirty thursday today tomorrow tracking truck tuesday twenty under "
    "unscented vanilla violet wait warehouse water wednesday white wick willow window wood wrapped yellow yesterday "
    "1-1042 1-1055 M-77 CNDL-LAV-8 MTCH-LNG 77316 78701 7.35 12.50 100 24 3 austin silva ferreira mueller o'brien "
    "9400111899223197428497 1Z999AA10123456784 42077316 8oz 2x don't it's e-mail no-reply"
)
WORDS = _TEXT.split()
