/** How the customers' pages look: one column, the web app's colours, no picture and no script; for old phones, too. */
export const customerStyles = `:root{color-scheme:light dark;--page:#f5f6f8;--surface:#fff;--text:#181c22;--quiet:#586170;--line:#d5dae1;--accent:#2556cc;--on:#fff;--soft:#ecf1fd;--bad:#b42314;--good:#1b6b3a}
@media (prefers-color-scheme:dark){:root{--page:#0e1115;--surface:#14181d;--text:#e6e9ee;--quiet:#98a2b0;--line:#323a45;--accent:#85abff;--on:#0e1115;--soft:#1a2338;--bad:#ff8c7e;--good:#7fd6a0}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/24px system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%}
main,footer,header{max-width:640px;margin:0 auto;padding:0 16px;overflow-wrap:anywhere}
header{padding-top:16px;color:var(--quiet);font-size:14px}
h1{font-size:22px;line-height:28px;margin:4px 0 16px}
h2{font-size:17px;line-height:24px;margin:0 0 8px}
h3{font-size:16px;line-height:24px;margin:16px 0 4px}
p{margin:0 0 8px}

a{color:var(--accent)}
section{background:var(--surface);border:1px solid var(--line);border-radius:6px;padding:16px;margin:0 0 12px}
section>p:last-child,section>ul:last-child{margin-bottom:0}
.state{border-left:4px solid var(--accent)}
.state strong{display:block;font-size:19px;line-height:26px}
.done{border-left:4px solid var(--good)}
.alert{border-left:4px solid var(--bad)}
.quiet,.hint{color:var(--quiet);font-size:14px;line-height:20px}
.late{color:var(--bad);font-weight:600}
dl{margin:0}
dt{color:var(--quiet);font-size:14px;line-height:20px}
dd{margin:0 0 12px}
dd:last-child{margin-bottom:0}
label,legend{display:block;font-weight:600;margin:0 0 4px;padding:0}
fieldset{border:0;margin:0 0 16px;padding:0;min-width:0}
.field{margin:0 0 16px}
input[type=text],input[type=email],input[type=date],input[type=file],select,textarea{width:100%;min-height:44px;padding:8px 12px;border:1px solid var(--quiet);border-radius:6px;background:var(--surface);color:var(--text);font:inherit}
textarea{min-height:120px;resize:vertical}
.choice{display:flex;gap:12px;align-items:center;min-height:44px;font-weight:400;margin:0}
.choice input{width:20px;height:20px;flex:none;margin:0}
button,.button{display:inline-block;min-height:44px;padding:10px 16px;border:1px solid var(--accent);border-radius:6px;background:var(--accent);color:var(--on);font:inherit;font-weight:600;line-height:22px;text-decoration:none;cursor:pointer}
.button.plain,button.plain{background:none;color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
summary{cursor:pointer;min-height:44px;padding:10px 0;color:var(--accent);font-weight:600}
ol.said{list-style:none;margin:0;padding:0}
ol.said>li{border-top:1px solid var(--line);padding:12px 0}
ol.said>li:first-child{border-top:0;padding-top:0}
ul.files{list-style:none;margin:8px 0 0;padding:0}
ul.files li{padding:4px 0}
ul.plain{margin:0 0 8px;padding-left:20px}
ul.links{list-style:none;margin:0;padding:0}
ul.links a{display:block;padding:10px 0;min-height:44px}
img.shot{display:block;max-width:100%;max-height:240px;border:1px solid var(--line);border-radius:6px}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;overflow-wrap:break-word;padding:8px 8px 8px 0;border-bottom:1px solid var(--line);vertical-align:top}
caption{text-align:left;font-weight:600;padding:8px 0}
.away{position:absolute;left:-9999px}
footer{padding-bottom:32px;color:var(--quiet);font-size:14px;line-height:20px}
footer a{display:inline-block;padding:12px 12px 12px 0}
`;
