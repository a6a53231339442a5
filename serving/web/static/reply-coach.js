var U=globalThis,H=U.ShadowRoot&&(U.ShadyCSS===void 0||U.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,W=Symbol(),ue=new WeakMap,_=class{constructor(e,t,i){if(this._$cssResult$=!0,i!==W)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(H&&e===void 0){let i=t!==void 0&&t.length===1;i&&(e=ue.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),i&&ue.set(t,e))}return e}toString(){return this.cssText}},ge=s=>new _(typeof s=="string"?s:s+"",void 0,W),j=(s,...e)=>{let t=s.length===1?s[0]:e.reduce((i,n,r)=>i+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(n)+s[r+1],s[0]);return new _(t,s,W)},me=(s,e)=>{if(H)s.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let i=document.createElement("style"),n=U.litNonce;n!==void 0&&i.setAttribute("nonce",n),i.textContent=t.cssText,s.appendChild(i)}},q=H?s=>s:s=>s instanceof CSSStyleSheet?(e=>{let t="";for(let i of e.cssRules)t+=i.cssText;return ge(t)})(s):s;var{is:Ge,defineProperty:Ye,getOwnPropertyDescriptor:Je,getOwnPropertyNames:Ze,getOwnPropertySymbols:Qe,getPrototypeOf:Xe}=Object,F=globalThis,fe=F.trustedTypes,et=fe?fe.emptyScript:"",tt=F.reactiveElementPolyfillSupport,T=(s,e)=>s,V={toAttribute(s,e){switch(e){case Boolean:s=s?et:null;break;case Object:case Array:s=s==null?s:JSON.stringify(s)}return s},fromAttribute(s,e){let t=s;switch(e){case Boolean:t=s!==null;break;case Number:t=s===null?null:Number(s);break;case Object:case Array:try{t=JSON.parse(s)}catch{t=null}}return t}},ve=(s,e)=>!Ge(s,e),ye={attribute:!0,type:String,converter:V,reflect:!1,useDefault:!1,hasChanged:ve};Symbol.metadata??=Symbol("metadata"),F.litPropertyMetadata??=new WeakMap;var m=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=ye){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let i=Symbol(),n=this.getPropertyDescriptor(e,i,t);n!==void 0&&Ye(this.prototype,e,n)}}static getPropertyDescriptor(e,t,i){let{get:n,set:r}=Je(this.prototype,e)??{get(){return this[t]},set(o){this[t]=o}};return{get:n,set(o){let l=n?.call(this);r?.call(this,o),this.requestUpdate(e,l,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??ye}static _$Ei(){if(this.hasOwnProperty(T("elementProperties")))return;let e=Xe(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(T("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(T("properties"))){let t=this.properties,i=[...Ze(t),...Qe(t)];for(let n of i)this.createProperty(n,t[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[i,n]of t)this.elementProperties.set(i,n)}this._$Eh=new Map;for(let[t,i]of this.elementProperties){let n=this._$Eu(t,i);n!==void 0&&this._$Eh.set(n,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let i=new Set(e.flat(1/0).reverse());for(let n of i)t.unshift(q(n))}else e!==void 0&&t.push(q(e));return t}static _$Eu(e,t){let i=t.attribute;return i===!1?void 0:typeof i=="string"?i:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let i of t.keys())this.hasOwnProperty(i)&&(e.set(i,this[i]),delete this[i]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return me(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,i){this._$AK(e,i)}_$ET(e,t){let i=this.constructor.elementProperties.get(e),n=this.constructor._$Eu(e,i);if(n!==void 0&&i.reflect===!0){let r=(i.converter?.toAttribute!==void 0?i.converter:V).toAttribute(t,i.type);this._$Em=e,r==null?this.removeAttribute(n):this.setAttribute(n,r),this._$Em=null}}_$AK(e,t){let i=this.constructor,n=i._$Eh.get(e);if(n!==void 0&&this._$Em!==n){let r=i.getPropertyOptions(n),o=typeof r.converter=="function"?{fromAttribute:r.converter}:r.converter?.fromAttribute!==void 0?r.converter:V;this._$Em=n;let l=o.fromAttribute(t,r.type);this[n]=l??this._$Ej?.get(n)??l,this._$Em=null}}requestUpdate(e,t,i,n=!1,r){if(e!==void 0){let o=this.constructor;if(n===!1&&(r=this[e]),i??=o.getPropertyOptions(e),!((i.hasChanged??ve)(r,t)||i.useDefault&&i.reflect&&r===this._$Ej?.get(e)&&!this.hasAttribute(o._$Eu(e,i))))return;this.C(e,t,i)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:i,reflect:n,wrapped:r},o){i&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,o??t??this[e]),r!==!0||o!==void 0)||(this._$AL.has(e)||(this.hasUpdated||i||(t=void 0),this._$AL.set(e,t)),n===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[n,r]of this._$Ep)this[n]=r;this._$Ep=void 0}let i=this.constructor.elementProperties;if(i.size>0)for(let[n,r]of i){let{wrapped:o}=r,l=this[n];o!==!0||this._$AL.has(n)||l===void 0||this.C(n,void 0,r,l)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(i=>i.hostUpdate?.()),this.update(t)):this._$EM()}catch(i){throw e=!1,this._$EM(),i}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};m.elementStyles=[],m.shadowRootOptions={mode:"open"},m[T("elementProperties")]=new Map,m[T("finalized")]=new Map,tt?.({ReactiveElement:m}),(F.reactiveElementVersions??=[]).push("2.1.2");var ee=globalThis,be=s=>s,I=ee.trustedTypes,$e=I?I.createPolicy("lit-html",{createHTML:s=>s}):void 0,Ee="$lit$",y=`lit$${Math.random().toFixed(9).slice(2)}$`,_e="?"+y,it=`<${_e}>`,w=document,R=()=>w.createComment(""),P=s=>s===null||typeof s!="object"&&typeof s!="function",te=Array.isArray,st=s=>te(s)||typeof s?.[Symbol.iterator]=="function",G=`[ 	
\f\r]`,C=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,we=/-->/g,xe=/>/g,b=RegExp(`>|${G}(?:([^\\s"'>=/]+)(${G}*=${G}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),ke=/'/g,Se=/"/g,Te=/^(?:script|style|textarea|title)$/i,ie=s=>(e,...t)=>({_$litType$:s,strings:e,values:t}),u=ie(1),L=ie(2),Et=ie(3),x=Symbol.for("lit-noChange"),p=Symbol.for("lit-nothing"),Ae=new WeakMap,$=w.createTreeWalker(w,129);function Ce(s,e){if(!te(s)||!s.hasOwnProperty("raw"))throw Error("invalid template strings array");return $e!==void 0?$e.createHTML(e):e}var nt=(s,e)=>{let t=s.length-1,i=[],n,r=e===2?"<svg>":e===3?"<math>":"",o=C;for(let l=0;l<t;l++){let a=s[l],c,h,d=-1,g=0;for(;g<a.length&&(o.lastIndex=g,h=o.exec(a),h!==null);)g=o.lastIndex,o===C?h[1]==="!--"?o=we:h[1]!==void 0?o=xe:h[2]!==void 0?(Te.test(h[2])&&(n=RegExp("</"+h[2],"g")),o=b):h[3]!==void 0&&(o=b):o===b?h[0]===">"?(o=n??C,d=-1):h[1]===void 0?d=-2:(d=o.lastIndex-h[2].length,c=h[1],o=h[3]===void 0?b:h[3]==='"'?Se:ke):o===Se||o===ke?o=b:o===we||o===xe?o=C:(o=b,n=void 0);let f=o===b&&s[l+1].startsWith("/>")?" ":"";r+=o===C?a+it:d>=0?(i.push(c),a.slice(0,d)+Ee+a.slice(d)+y+f):a+y+(d===-2?l:f)}return[Ce(s,r+(s[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),i]},M=class s{constructor({strings:e,_$litType$:t},i){let n;this.parts=[];let r=0,o=0,l=e.length-1,a=this.parts,[c,h]=nt(e,t);if(this.el=s.createElement(c,i),$.currentNode=this.el.content,t===2||t===3){let d=this.el.content.firstChild;d.replaceWith(...d.childNodes)}for(;(n=$.nextNode())!==null&&a.length<l;){if(n.nodeType===1){if(n.hasAttributes())for(let d of n.getAttributeNames())if(d.endsWith(Ee)){let g=h[o++],f=n.getAttribute(d).split(y),O=/([.?@])?(.*)/.exec(g);a.push({type:1,index:r,name:O[2],strings:f,ctor:O[1]==="."?J:O[1]==="?"?Z:O[1]==="@"?Q:S}),n.removeAttribute(d)}else d.startsWith(y)&&(a.push({type:6,index:r}),n.removeAttribute(d));if(Te.test(n.tagName)){let d=n.textContent.split(y),g=d.length-1;if(g>0){n.textContent=I?I.emptyScript:"";for(let f=0;f<g;f++)n.append(d[f],R()),$.nextNode(),a.push({type:2,index:++r});n.append(d[g],R())}}}else if(n.nodeType===8)if(n.data===_e)a.push({type:2,index:r});else{let d=-1;for(;(d=n.data.indexOf(y,d+1))!==-1;)a.push({type:7,index:r}),d+=y.length-1}r++}}static createElement(e,t){let i=w.createElement("template");return i.innerHTML=e,i}};function k(s,e,t=s,i){if(e===x)return e;let n=i!==void 0?t._$Co?.[i]:t._$Cl,r=P(e)?void 0:e._$litDirective$;return n?.constructor!==r&&(n?._$AO?.(!1),r===void 0?n=void 0:(n=new r(s),n._$AT(s,t,i)),i!==void 0?(t._$Co??=[])[i]=n:t._$Cl=n),n!==void 0&&(e=k(s,n._$AS(s,e.values),n,i)),e}var Y=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:i}=this._$AD,n=(e?.creationScope??w).importNode(t,!0);$.currentNode=n;let r=$.nextNode(),o=0,l=0,a=i[0];for(;a!==void 0;){if(o===a.index){let c;a.type===2?c=new z(r,r.nextSibling,this,e):a.type===1?c=new a.ctor(r,a.name,a.strings,this,e):a.type===6&&(c=new X(r,this,e)),this._$AV.push(c),a=i[++l]}o!==a?.index&&(r=$.nextNode(),o++)}return $.currentNode=w,n}p(e){let t=0;for(let i of this._$AV)i!==void 0&&(i.strings!==void 0?(i._$AI(e,i,t),t+=i.strings.length-2):i._$AI(e[t])),t++}},z=class s{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,i,n){this.type=2,this._$AH=p,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=i,this.options=n,this._$Cv=n?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=k(this,e,t),P(e)?e===p||e==null||e===""?(this._$AH!==p&&this._$AR(),this._$AH=p):e!==this._$AH&&e!==x&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):st(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==p&&P(this._$AH)?this._$AA.nextSibling.data=e:this.T(w.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:i}=e,n=typeof i=="number"?this._$AC(e):(i.el===void 0&&(i.el=M.createElement(Ce(i.h,i.h[0]),this.options)),i);if(this._$AH?._$AD===n)this._$AH.p(t);else{let r=new Y(n,this),o=r.u(this.options);r.p(t),this.T(o),this._$AH=r}}_$AC(e){let t=Ae.get(e.strings);return t===void 0&&Ae.set(e.strings,t=new M(e)),t}k(e){te(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,i,n=0;for(let r of e)n===t.length?t.push(i=new s(this.O(R()),this.O(R()),this,this.options)):i=t[n],i._$AI(r),n++;n<t.length&&(this._$AR(i&&i._$AB.nextSibling,n),t.length=n)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let i=be(e).nextSibling;be(e).remove(),e=i}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},S=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,i,n,r){this.type=1,this._$AH=p,this._$AN=void 0,this.element=e,this.name=t,this._$AM=n,this.options=r,i.length>2||i[0]!==""||i[1]!==""?(this._$AH=Array(i.length-1).fill(new String),this.strings=i):this._$AH=p}_$AI(e,t=this,i,n){let r=this.strings,o=!1;if(r===void 0)e=k(this,e,t,0),o=!P(e)||e!==this._$AH&&e!==x,o&&(this._$AH=e);else{let l=e,a,c;for(e=r[0],a=0;a<r.length-1;a++)c=k(this,l[i+a],t,a),c===x&&(c=this._$AH[a]),o||=!P(c)||c!==this._$AH[a],c===p?e=p:e!==p&&(e+=(c??"")+r[a+1]),this._$AH[a]=c}o&&!n&&this.j(e)}j(e){e===p?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},J=class extends S{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===p?void 0:e}},Z=class extends S{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==p)}},Q=class extends S{constructor(e,t,i,n,r){super(e,t,i,n,r),this.type=5}_$AI(e,t=this){if((e=k(this,e,t,0)??p)===x)return;let i=this._$AH,n=e===p&&i!==p||e.capture!==i.capture||e.once!==i.once||e.passive!==i.passive,r=e!==p&&(i===p||n);n&&this.element.removeEventListener(this.name,this,i),r&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},X=class{constructor(e,t,i){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=i}get _$AU(){return this._$AM._$AU}_$AI(e){k(this,e)}};var rt=ee.litHtmlPolyfillSupport;rt?.(M,z),(ee.litHtmlVersions??=[]).push("3.3.3");var Re=(s,e,t)=>{let i=t?.renderBefore??e,n=i._$litPart$;if(n===void 0){let r=t?.renderBefore??null;i._$litPart$=n=new z(e.insertBefore(R(),r),r,void 0,t??{})}return n._$AI(s),n};var se=globalThis,v=class extends m{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Re(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return x}};v._$litElement$=!0,v.finalized=!0,se.litElementHydrateSupport?.({LitElement:v});var ot=se.litElementPolyfillSupport;ot?.({LitElement:v});(se.litElementVersions??=[]).push("4.2.2");var ne=class extends Error{constructor(t,i,n){super(n);this.status=t;this.code=i;this.name="CoachProblem"}status;code},D=class{constructor(e,t=()=>null){this.server=e;this.getKey=t}server;getKey;meta=()=>this.#e("/v1/meta");samples=async()=>(await this.#e("/v1/samples")).samples;rewrite=async e=>(await this.#t("/v1/rewrite?offsets=utf16",{...e,rewrite:!0})).rewrite;async feedback(e,t,i){await this.#t("/v1/feedback",{rule:e.rule,verdict:t,lang:i}).catch(()=>{})}#e=e=>this.#i(e,{});#t=(e,t)=>this.#i(e,{method:"POST",body:JSON.stringify(t),headers:{"Content-Type":"application/json"}});async#i(e,t){let i=await this.getKey(),n={...t.headers,...i?{Authorization:`Bearer ${i}`}:{}},r=await fetch(this.server+e,{...t,headers:n});if(r.status===204)return;let o=await r.json();if(r.ok)return o;let l=o;throw new ne(r.status,l.code,l.detail)}};var Pe=s=>s instanceof HTMLTextAreaElement?new re(s):new oe(s);function Me(s){return s?document.execCommand("insertText",!1,s):document.execCommand("delete")}var at=["direction","fontFamily","fontSize","fontStyle","fontVariant","fontWeight","fontStretch","letterSpacing","lineHeight","paddingTop","paddingRight","paddingBottom","paddingLeft","borderTopWidth","borderRightWidth","borderBottomWidth","borderLeftWidth","tabSize","textAlign","textIndent","textTransform","wordSpacing","wordBreak","overflowWrap","fontFeatureSettings","fontKerning"],re=class{constructor(e){this.element=e;this.#e.setAttribute("aria-hidden","true"),Object.assign(this.#e.style,{position:"fixed",top:"0",left:"0",visibility:"hidden",pointerEvents:"none",whiteSpace:"pre-wrap",boxSizing:"border-box",borderStyle:"solid",overflow:"hidden",height:"auto",zIndex:"-1"}),document.body.append(this.#e)}element;#e=document.createElement("div");text=()=>this.element.value;caret=()=>this.element.selectionStart;select(e){this.element.focus(),this.element.setSelectionRange(e.start,e.end)}edit(e){this.select(e),!(e.start===e.end&&!e.text||Me(e.text))&&(this.element.setRangeText(e.text,e.start,e.end,"end"),this.element.dispatchEvent(new InputEvent("input",{bubbles:!0})))}boxes(e){let t=getComputedStyle(this.element);for(let a of at)this.#e.style[a]=t[a];let i=parseFloat(t.borderLeftWidth)+parseFloat(t.borderRightWidth);this.#e.style.width=`${this.element.clientWidth+i}px`,this.#e.textContent=`${this.element.value}\u200B`;let n=this.element.getBoundingClientRect(),r=n.left+(t.direction==="rtl"?n.width-this.element.clientWidth-i:0),o=document.createRange(),l=this.#e.firstChild;return o.setStart(l,Math.min(e.start,l.length)),o.setEnd(l,Math.min(Math.max(e.end,e.start),l.length)),[...o.getClientRects()].map(a=>new DOMRect(a.left+r-this.element.scrollLeft,a.top+n.top-this.element.scrollTop,a.width,a.height))}release(){this.#e.remove()}},lt=new Set(["DIV","P","LI","UL","OL","BLOCKQUOTE","PRE","H1","H2","H3","TABLE","TR","SECTION"]),oe=class{constructor(e){this.element=e}element;text=()=>this.#t().text;caret(){let e=getSelection(),{segments:t,text:i}=this.#t(),n=t.find(r=>r.node&&r.node===e?.anchorNode);return n?n.start+(e?.anchorOffset??0):i.length}select(e){this.element.focus();let t=getSelection();t?.removeAllRanges(),t?.addRange(this.#e(e))}edit(e){if(this.select(e),e.start===e.end&&!e.text||Me(e.text))return;let t=this.#e(e);t.deleteContents(),t.insertNode(document.createTextNode(e.text)),this.element.dispatchEvent(new InputEvent("input",{bubbles:!0}))}boxes=e=>[...this.#e(e).getClientRects()];release(){}#e(e){let{segments:t}=this.#t(),i=document.createRange();i.selectNodeContents(this.element),i.collapse(!1);let n=t.find(o=>o.node&&o.start<=e.start&&e.start<=o.end&&o.end>o.start),r=t.findLast(o=>o.node&&o.start<=e.end&&e.end<=o.end);return n?.node&&i.setStart(n.node,e.start-n.start),r?.node&&e.end>=e.start&&i.setEnd(r.node,e.end-r.start),i}#t(){let e=[],t="",i=()=>{e.push({node:null,start:t.length,end:t.length+1}),t+=`
`},n=r=>{for(let o of r.childNodes)o instanceof Text?(e.push({node:o,start:t.length,end:t.length+o.data.length}),t+=o.data):o.nodeName==="BR"?(o.nextSibling||r===this.element)&&i():(lt.has(o.nodeName)&&t&&!t.endsWith(`
`)&&i(),n(o))};return n(this.element),{text:t.replaceAll("\xA0"," "),segments:e}}};var ae={en:{title:"Reply coach",overall:"Overall",signals:{empathy:"Empathy",positivity:"Positive wording",clarity:"Clarity",formality:"Formality",ownership:"Ownership",listening:"Listening",channel:"Fit for the channel"},severities:{low:"minor",medium:"moderate",high:"serious"},findings:s=>s===1?"1 suggestion":`${s} suggestions`,noFindings:"Nothing to improve.",empty:"Start typing. Suggestions appear when a sentence is finished.",apply:"Apply",undo:"Undo",undone:"The change was undone.",applied:"The change was made.",snooze:"Not in this conversation",notHelpful:"Not helpful",source:"Source",why:"Why",insert:"Add",remove:"Remove",rewrite:"Suggested rewrite",rewriteApply:"Use this text",rewriteWithheld:"No rewrite is offered:",fill:"Fill in",customer:"Customer",mood:{calm:"seems calm",unhappy:"seems unhappy",angry:"seems frustrated",leaving:"speaks of leaving"},risk:"Risk of leaving",riskUnknown:"Not enough to tell.",riskBand:(s,e,t)=>`${s} (between ${e} and ${t})`,connecting:"Connecting\u2026",offline:"The coach cannot be reached. Your text stays here; trying again\u2026",refused:"The server refuses this page:",partial:"Still reading; some of it may change.",next:"Next suggestion",previous:"Previous suggestion",close:"Close",hint:"Alt+\u2193 and Alt+\u2191 go through the suggestions, Alt+Enter applies one, Escape closes."},tr:{title:"Yan\u0131t ko\xE7u",overall:"Genel",signals:{empathy:"Empati",positivity:"Olumlu ifade",clarity:"A\xE7\u0131kl\u0131k",formality:"Resmiyet",ownership:"Sahiplenme",listening:"Dinleme",channel:"Kanala uygunluk"},severities:{low:"k\xFC\xE7\xFCk",medium:"orta",high:"ciddi"},findings:s=>`${s} \xF6neri`,noFindings:"D\xFCzeltilecek bir \u015Fey yok.",empty:"Yazmaya ba\u015Flay\u0131n. \xD6neriler c\xFCmle bitince g\xF6r\xFCn\xFCr.",apply:"Uygula",undo:"Geri al",undone:"De\u011Fi\u015Fiklik geri al\u0131nd\u0131.",applied:"De\u011Fi\u015Fiklik yap\u0131ld\u0131.",snooze:"Bu g\xF6r\xFC\u015Fmede g\xF6sterme",notHelpful:"Yararl\u0131 de\u011Fil",source:"Kaynak",why:"Neden",insert:"Ekle",remove:"\xC7\u0131kar",rewrite:"\xD6nerilen metin",rewriteApply:"Bu metni kullan",rewriteWithheld:"Yeniden yaz\u0131m \xF6nerilmiyor:",fill:"Doldurun",customer:"M\xFC\u015Fteri",mood:{calm:"sakin g\xF6r\xFCn\xFCyor",unhappy:"memnun g\xF6r\xFCnm\xFCyor",angry:"sinirli g\xF6r\xFCn\xFCyor",leaving:"ayr\u0131lmaktan s\xF6z ediyor"},risk:"Ayr\u0131lma riski",riskUnknown:"S\xF6ylemek i\xE7in yeterli bilgi yok.",riskBand:(s,e,t)=>`${s} (${e} ile ${t} aras\u0131nda)`,connecting:"Ba\u011Flan\u0131yor\u2026",offline:"Ko\xE7a ula\u015F\u0131lam\u0131yor. Metniniz burada duruyor; yeniden deneniyor\u2026",refused:"Sunucu bu sayfay\u0131 kabul etmiyor:",partial:"Okuma s\xFCr\xFCyor; baz\u0131 sonu\xE7lar de\u011Fi\u015Febilir.",next:"Sonraki \xF6neri",previous:"\xD6nceki \xF6neri",close:"Kapat",hint:"Alt+\u2193 ve Alt+\u2191 \xF6neriler aras\u0131nda gezinir, Alt+Enter uygular, Escape kapat\u0131r."},fa:{title:"\u0645\u0631\u0628\u06CC \u067E\u0627\u0633\u062E",overall:"\u062F\u0631 \u0645\u062C\u0645\u0648\u0639",signals:{empathy:"\u0647\u0645\u062F\u0644\u06CC",positivity:"\u0628\u06CC\u0627\u0646 \u0645\u062B\u0628\u062A",clarity:"\u0631\u0648\u0634\u0646\u06CC",formality:"\u0644\u062D\u0646 \u0631\u0633\u0645\u06CC",ownership:"\u0645\u0633\u0626\u0648\u0644\u06CC\u062A\u200C\u067E\u0630\u06CC\u0631\u06CC",listening:"\u06AF\u0648\u0634 \u062F\u0627\u062F\u0646",channel:"\u062A\u0646\u0627\u0633\u0628 \u0628\u0627 \u06A9\u0627\u0646\u0627\u0644"},severities:{low:"\u062C\u0632\u0626\u06CC",medium:"\u0645\u062A\u0648\u0633\u0637",high:"\u062C\u062F\u06CC"},findings:s=>`${s.toLocaleString("fa")} \u067E\u06CC\u0634\u0646\u0647\u0627\u062F`,noFindings:"\u0686\u06CC\u0632\u06CC \u0628\u0631\u0627\u06CC \u0627\u0635\u0644\u0627\u062D \u0646\u06CC\u0633\u062A.",empty:"\u0634\u0631\u0648\u0639 \u0628\u0647 \u0646\u0648\u0634\u062A\u0646 \u06A9\u0646\u06CC\u062F. \u067E\u06CC\u0634\u0646\u0647\u0627\u062F\u0647\u0627 \u067E\u0633 \u0627\u0632 \u067E\u0627\u06CC\u0627\u0646 \u0647\u0631 \u062C\u0645\u0644\u0647 \u0646\u0634\u0627\u0646 \u062F\u0627\u062F\u0647 \u0645\u06CC\u200C\u0634\u0648\u0646\u062F.",apply:"\u0627\u0639\u0645\u0627\u0644",undo:"\u0648\u0627\u06AF\u0631\u062F",undone:"\u062A\u063A\u06CC\u06CC\u0631 \u0628\u0631\u06AF\u0631\u062F\u0627\u0646\u062F\u0647 \u0634\u062F.",applied:"\u062A\u063A\u06CC\u06CC\u0631 \u0627\u0646\u062C\u0627\u0645 \u0634\u062F.",snooze:"\u062F\u0631 \u0627\u06CC\u0646 \u06AF\u0641\u062A\u200C\u0648\u06AF\u0648 \u0646\u0634\u0627\u0646 \u0646\u062F\u0647",notHelpful:"\u0645\u0641\u06CC\u062F \u0646\u0628\u0648\u062F",source:"\u0645\u0646\u0628\u0639",why:"\u062F\u0644\u06CC\u0644",insert:"\u0627\u0641\u0632\u0648\u062F\u0646",remove:"\u062D\u0630\u0641",rewrite:"\u0645\u062A\u0646 \u067E\u06CC\u0634\u0646\u0647\u0627\u062F\u06CC",rewriteApply:"\u0627\u0633\u062A\u0641\u0627\u062F\u0647 \u0627\u0632 \u0627\u06CC\u0646 \u0645\u062A\u0646",rewriteWithheld:"\u0628\u0627\u0632\u0646\u0648\u06CC\u0633\u06CC \u067E\u06CC\u0634\u0646\u0647\u0627\u062F \u0646\u0645\u06CC\u200C\u0634\u0648\u062F:",fill:"\u067E\u0631 \u06A9\u0646\u06CC\u062F",customer:"\u0645\u0634\u062A\u0631\u06CC",mood:{calm:"\u0622\u0631\u0627\u0645 \u0628\u0647 \u0646\u0638\u0631 \u0645\u06CC\u200C\u0631\u0633\u062F",unhappy:"\u0646\u0627\u0631\u0627\u0636\u06CC \u0628\u0647 \u0646\u0638\u0631 \u0645\u06CC\u200C\u0631\u0633\u062F",angry:"\u06A9\u0644\u0627\u0641\u0647 \u0628\u0647 \u0646\u0638\u0631 \u0645\u06CC\u200C\u0631\u0633\u062F",leaving:"\u0627\u0632 \u0631\u0641\u062A\u0646 \u062D\u0631\u0641 \u0645\u06CC\u200C\u0632\u0646\u062F"},risk:"\u0627\u062D\u062A\u0645\u0627\u0644 \u0627\u0632 \u062F\u0633\u062A \u062F\u0627\u062F\u0646 \u0645\u0634\u062A\u0631\u06CC",riskUnknown:"\u0627\u0637\u0644\u0627\u0639\u0627\u062A \u06A9\u0627\u0641\u06CC \u0646\u06CC\u0633\u062A.",riskBand:(s,e,t)=>`${s} (\u0628\u06CC\u0646 ${e} \u0648 ${t})`,connecting:"\u062F\u0631 \u062D\u0627\u0644 \u0627\u062A\u0635\u0627\u0644\u2026",offline:"\u0645\u0631\u0628\u06CC \u062F\u0631 \u062F\u0633\u062A\u0631\u0633 \u0646\u06CC\u0633\u062A. \u0645\u062A\u0646 \u0634\u0645\u0627 \u0647\u0645\u06CC\u0646\u200C\u062C\u0627 \u0645\u06CC\u200C\u0645\u0627\u0646\u062F\u061B \u062F\u0648\u0628\u0627\u0631\u0647 \u062A\u0644\u0627\u0634 \u0645\u06CC\u200C\u0634\u0648\u062F\u2026",refused:"\u0633\u0631\u0648\u0631 \u0627\u06CC\u0646 \u0635\u0641\u062D\u0647 \u0631\u0627 \u0646\u0645\u06CC\u200C\u067E\u0630\u06CC\u0631\u062F:",partial:"\u062E\u0648\u0627\u0646\u062F\u0646 \u0627\u062F\u0627\u0645\u0647 \u062F\u0627\u0631\u062F\u061B \u0634\u0627\u06CC\u062F \u0628\u062E\u0634\u06CC \u062A\u063A\u06CC\u06CC\u0631 \u06A9\u0646\u062F.",next:"\u067E\u06CC\u0634\u0646\u0647\u0627\u062F \u0628\u0639\u062F\u06CC",previous:"\u067E\u06CC\u0634\u0646\u0647\u0627\u062F \u0642\u0628\u0644\u06CC",close:"\u0628\u0633\u062A\u0646",hint:"\u0628\u0627 Alt+\u2193 \u0648 Alt+\u2191 \u0628\u06CC\u0646 \u067E\u06CC\u0634\u0646\u0647\u0627\u062F\u0647\u0627 \u062C\u0627\u0628\u0647\u200C\u062C\u0627 \u0634\u0648\u06CC\u062F\u061B Alt+Enter \u0627\u0639\u0645\u0627\u0644 \u0645\u06CC\u200C\u06A9\u0646\u062F \u0648 Escape \u0645\u06CC\u200C\u0628\u0646\u062F\u062F."},lv:{title:"Atbil\u017Eu treneris",overall:"Kopum\u0101",signals:{empathy:"Emp\u0101tija",positivity:"Pozit\u012Bva izteiksme",clarity:"Skaidr\u012Bba",formality:"Oficialit\u0101te",ownership:"Atbild\u012Bba",listening:"Ieklaus\u012B\u0161an\u0101s",channel:"Atbilst\u012Bba kan\u0101lam"},severities:{low:"s\u012Bka",medium:"vid\u0113ja",high:"nopietna"},findings:s=>s%10===1&&s%100!==11?`${s} ieteikums`:`${s} ieteikumi`,noFindings:"Nav ko uzlabot.",empty:"S\u0101ciet rakst\u012Bt. Ieteikumi par\u0101d\u0101s, kad teikums ir pabeigts.",apply:"Lietot",undo:"Atsaukt",undone:"Izmai\u0146a atsaukta.",applied:"Izmai\u0146a veikta.",snooze:"Ner\u0101d\u012Bt \u0161aj\u0101 sarun\u0101",notHelpful:"Nav noder\u012Bgi",source:"Avots",why:"K\u0101p\u0113c",insert:"Pievienot",remove:"Iz\u0146emt",rewrite:"Ieteiktais teksts",rewriteApply:"Izmantot \u0161o tekstu",rewriteWithheld:"P\u0101rrakst\u012Bts teksts netiek pied\u0101v\u0101ts:",fill:"Aizpildiet",customer:"Klients",mood:{calm:"\u0161\u0137iet mier\u012Bgs",unhappy:"\u0161\u0137iet neapmierin\u0101ts",angry:"\u0161\u0137iet aizkaitin\u0101ts",leaving:"run\u0101 par aizie\u0161anu"},risk:"Aizie\u0161anas risks",riskUnknown:"Nepietiek zi\u0146u, lai spriestu.",riskBand:(s,e,t)=>`${s} (no ${e} l\u012Bdz ${t})`,connecting:"Savienojas\u2026",offline:"Treneris nav sasniedzams. J\u016Bsu teksts paliek \u0161eit; m\u0113\u0123ina v\u0113lreiz\u2026",refused:"Serveris \u0161o lapu nepie\u0146em:",partial:"V\u0113l lasa; da\u013Ca var main\u012Bties.",next:"N\u0101kamais ieteikums",previous:"Iepriek\u0161\u0113jais ieteikums",close:"Aizv\u0113rt",hint:"Alt+\u2193 un Alt+\u2191 p\u0101rvieto starp ieteikumiem, Alt+Enter lieto, Escape aizver."}};var A=s=>["fa","ar","he","ur"].includes(s);var dt=s=>s>=55296&&s<56320,ht=s=>s>=56320&&s<57344;function N(s,e){if(s===e)return null;let t=Math.min(s.length,e.length),i=0;for(;i<t&&s.charCodeAt(i)===e.charCodeAt(i);)i++;i>0&&dt(s.charCodeAt(i-1))&&i--;let n=0;for(;n<t-i&&s.charCodeAt(s.length-1-n)===e.charCodeAt(e.length-1-n);)n++;return n>0&&ht(s.charCodeAt(s.length-n))&&n--,{start:i,end:s.length-n,text:e.slice(i,e.length-n)}}function Le(s,e){if(s.end<=e.start&&!(s.end===e.start&&s.start===s.end))return s;let t=e.text.length-(e.end-e.start);return s.start>=e.end?{...s,start:s.start+t,end:s.end+t}:null}function le(s,e){return[...e].sort((t,i)=>i.start-t.start).reduce((t,i)=>t.slice(0,i.start)+i.text+t.slice(i.end),s)}function Ne(s,e){let{type:t,findings:i,scores:n,...r}=e,o=new Set(i?.remove??[]),l=new Map((i?.upsert??[]).map(h=>[h.id,h])),c=[...s.findings.filter(h=>!o.has(h.id)&&!l.has(h.id)),...l.values()].sort((h,d)=>h.start-d.start||h.end-d.end);return{...s,...r,scores:{...s.scores,...n},findings:c}}function Oe(s,e){let[t,i]=[ze(s),ze(e)],n=Array.from({length:t.length+1},()=>new Uint32Array(i.length+1)),r=(h,d)=>n[h][d];for(let h=t.length-1;h>=0;h--)for(let d=i.length-1;d>=0;d--)n[h][d]=t[h]===i[d]?r(h+1,d+1)+1:Math.max(r(h+1,d),r(h,d+1));let o=[],l=(h,d)=>{let g=o.at(-1);g?.kind===h?g.text+=d:o.push({kind:h,text:d})},[a,c]=[0,0];for(;a<t.length||c<i.length;)a<t.length&&c<i.length&&t[a]===i[c]?[a,c]=[a+1,(l("same",t[a]),c+1)]:c>=i.length||a<t.length&&r(a+1,c)>=r(a,c+1)?l("gone",t[a++]):l("new",i[c++]);return o}var ze=s=>s.match(/\s+|[\p{L}\p{M}\p{N}\u200c'’-]+|[^\s]/gu)??[];function Ue(s,e,t){let i=0;return e.forEach((n,r)=>{let o=s.indexOf(n,i),l=t[r]?.trim();o<0||(l&&(s=s.slice(0,o)+l+s.slice(o+n.length)),i=o+(l||n).length)}),s}var He=["empathy","positivity","clarity","formality","ownership","listening","channel"],E={version:0,partial:!1,lang:"und",overall:null,scores:{},findings:[],rewrite:null,customer:null,risk:null};var Fe=s=>s===null?"none":s>=70?"good":s>=45?"fair":"poor",de=s=>A(s)?"rtl":"ltr";function Ie(s,e,t){let i=2*Math.PI*21,n=s===null?"\u2013":t(Math.round(s));return u`<svg class="dial ${Fe(s)}" viewBox="0 0 48 48" role="img" aria-label="${e}: ${n}" data-testid="overall">
    <circle cx="24" cy="24" r="21"></circle>
    <circle class="value" cx="24" cy="24" r="21" stroke-dasharray="${(s??0)/100*i} ${i}" transform="rotate(-90 24 24)"></circle>
    <text x="24" y="25">${n}</text>
  </svg>`}function De(s,e,t){return u`<div class="signals">
    ${He.map(i=>{let n=s.scores[i]??{value:null,why:"",evidence:[]};return u`<details class="signal" data-testid="signal" data-signal=${i}>
        <summary>
          <span>${e.signals[i]}</span>
          <svg class="bar ${Fe(n.value)}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" width="100" height="6" rx="3"></rect>
            ${n.value===null?p:L`<rect class="fill" width=${Math.max(n.value,2)} height="6" rx="3"></rect>`}
          </svg>
          <span class="number">${n.value===null?"\u2013":t(Math.round(n.value))}</span>
        </summary>
        <div class="detail" dir=${de(s.lang)} lang=${s.lang}>
          ${n.why} ${n.evidence.slice(0,3).map(r=>u`<blockquote>${r.text}</blockquote>`)}
        </div>
      </details>`})}
  </div>`}var ct={low:L`<line x1="0" y1="4" x2="24" y2="4" stroke="currentColor" stroke-width="2.5" stroke-dasharray="2.5 2.5"></line>`,medium:L`<line x1="0" y1="4" x2="24" y2="4" stroke="currentColor" stroke-width="2.5" stroke-dasharray="6 3"></line>`,high:L`<path d="M0 5 q3 -5 6 -1 t6 0 t6 0 t6 0" fill="none" stroke="currentColor" stroke-width="2"></path>`},he=(s,e)=>u`<span class="tag ${s.severity}">
    <svg viewBox="0 0 24 8" aria-hidden="true">${ct[s.severity]}</svg>${e.signals[s.signal]} · ${e.severities[s.severity]}
  </span>`;function ce(s,e,t,i){let[n]=s.edits,r=n?.text.replace(/^[\s;,.،؛]+/u,"").trimEnd(),o=r?n?.start===n?.end?`${e.insert}: ${r}`:r:e.remove;return u`<div class="actions">
    ${n?u`<button class="main" data-testid="apply" @click=${()=>t.apply(s)}>
          <span class="sr">${e.apply}: </span><bdi lang=${i}>${o}</bdi>
        </button>`:p}
    <button class="quiet" data-testid="snooze" @click=${()=>t.snooze(s)}>${e.snooze}</button>
    <button class="quiet" data-testid="not-helpful" @click=${()=>t.notHelpful(s)}>${e.notHelpful}</button>
  </div>`}var pt={fa:["\xAB","\xBB"],lv:["\u201E","\u201D"]};function ut(s,e){let[t,i]=pt[e]??["\u201C","\u201D"];return`${t}${s}${i}`}function Be(s,e,t,i,n){return u`<ol>
    ${e.map(r=>u`<li class="finding ${r.id===t?"active":""}" data-testid="finding" data-finding=${r.id}>
        ${he(r,i)}
        <div dir=${de(s.lang)} lang=${s.lang}>
          ${r.text?u`<p class="quote">${ut(r.text,s.lang)}</p>`:p}
          <p class="message">${r.message}</p>
        </div>
        ${ce(r,i,n,s.lang)}
        <details class="source"><summary>${i.source}</summary>${r.source}</details>
      </li>`)}
  </ol>`}var gt=s=>s.kind==="gone"?u`<del>${s.text}</del>`:s.kind==="new"?u`<ins>${s.text}</ins>`:s.text;function Ke(s,e,t,i,n){return e.text===null?e.withheld.length?u`<section><h3>${i.rewriteWithheld}</h3><ul>${e.withheld.map(r=>u`<li>${r.reason}</li>`)}</ul></section>`:p:u`<section data-testid="rewrite">
    <h3>${i.rewrite}</h3>
    <div class="diff" dir=${de(t)} lang=${t}>${Oe(s,e.text).map(gt)}</div>
    ${e.slots.length?u`<div class="slots">
          ${e.slots.map((r,o)=>u`<label>${i.fill}: ${r.slice(1,-1)}
              <input dir="auto" data-testid="slot" @input=${l=>n.fill(o,l.target.value)} />
            </label>`)}
        </div>`:p}
    <button class="main" data-testid="rewrite-apply" @click=${n.use}>${i.rewriteApply}</button>
  </section>`}function We(s,e,t,i){if(!s||s.sentiment===null)return p;let n=(s.leaving??0)>=.7?t.mood.leaving:(s.frustration??0)>=.5?t.mood.angry:s.sentiment<-.2?t.mood.unhappy:t.mood.calm;return u`<section data-testid="customer">
    <h3>${t.customer}</h3>
    <p>${t.customer} ${n}.</p>
    ${e?u`<p data-testid="risk">${t.risk}: ${mt(e,t,i)}</p>`:p}
  </section>`}function mt(s,e,t){return s.abstained||s.low===null||s.high===null?e.riskUnknown:u`${e.riskBand(s.band??"",t(s.low),t(s.high))}
    <ul>${s.reasons.map(i=>u`<li>${i}</li>`)}</ul>`}var yt=500,vt=15e3,bt=new Set([4401,4403]),B=class{constructor(e,t,i,n){this.server=e;this.getKey=t;this.listener=i;this.conversation=n}server;getKey;listener;conversation;#e=null;#t=!1;#i="";#o="";#n=!0;#r=0;#l=E;#h=0;#p;#c=!1;get state(){return this.#l}connect(){this.#c=!1,this.listener.connection("connecting","");let e=this.server||location.origin,t=new WebSocket(`${e.replace(/^http/,"ws")}/v1/stream`);this.#e=t,t.onopen=async()=>this.#u(t,await this.getKey()),t.onmessage=i=>this.#y(JSON.parse(i.data)),t.onclose=i=>t===this.#e&&this.#b(i.code,i.reason)}close(){this.#c=!0,clearTimeout(this.#p),this.#e?.close(),this.#e=null,this.#t=!1}setText(e,t){e===this.#i&&t===this.#n||(this.#i=e,this.#n=t,this.#t&&this.#f())}setConversation(e){this.conversation=e,this.#t&&this.#m()}async#u(e,t){e===this.#e&&(this.#l=E,this.#r=0,this.#o="",this.#s({type:"open",draft:this.conversation,offsets:"utf16",...t?{key:t}:{}}))}async#m(){let e=await this.getKey();this.#s({type:"open",draft:this.conversation,offsets:"utf16",...e?{key:e}:{}})}#f(){let e=N(this.#o,this.#i);this.#s({type:"edit",version:++this.#r,edits:e?[e]:[],typing:this.#n}),this.#o=this.#i}#a(){this.#s({type:"text",version:++this.#r,text:this.#i,typing:this.#n}),this.#o=this.#i}#s(e){this.#e?.readyState===WebSocket.OPEN&&this.#e.send(JSON.stringify(e))}#y(e){e.type==="opened"?(this.#h=0,!this.#t&&this.#i&&this.#a(),this.#t=!0,this.listener.connection("ready","")):e.type==="resync"?(this.#r=Math.max(this.#r,e.version),this.#a()):e.type==="report"?(this.#l=Ne(this.#l,e),e.version===this.#r&&this.listener.report(this.#l,!this.#n)):this.listener.connection(this.#t?"ready":"refused",e.detail)}#b(e,t){if(this.#t=!1,this.#c)return;if(bt.has(e)){this.listener.connection("refused",t);return}this.listener.connection("offline","");let i=Math.min(vt,yt*2**this.#h++)*(.75+Math.random()/2);this.#p=setTimeout(()=>this.connect(),i)}};var je=j`
  :host {
    --bg: #ffffff;
    --raised: #f6f7f4;
    --ink: #1c2321;
    --soft: #56615d;
    --line: #d9ded9;
    --accent: #0f6b5c;
    --on-accent: #ffffff;
    --low: #0b6e99;
    --medium: #9a5b00;
    --high: #b3232a;
    --good: #0f6b5c;
    --gone: #fbe3e1;
    --new: #d9f0e4;
    display: block;
    color-scheme: light;
    color: var(--ink);
    background: var(--bg);
    border: 1px solid var(--line);
    border-radius: 14px;
    font: 400 0.9375rem/1.5 system-ui, "Segoe UI", Vazirmatn, Tahoma, sans-serif;
    text-align: start;
  }
  :host([data-dark]) {
    --bg: #171c1a;
    --raised: #202724;
    --ink: #e9eeea;
    --soft: #a7b3ad;
    --line: #35403b;
    --accent: #6fd3bd;
    --on-accent: #06231d;
    --low: #7fcdf2;
    --medium: #f0b866;
    --high: #ff9a9d;
    --good: #6fd3bd;
    --gone: #4a2526;
    --new: #1d4034;
    color-scheme: dark;
  }
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ol,
  ul {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  section,
  header {
    padding: 0.85rem 1.1rem;
    border-block-end: 1px solid var(--line);
  }
  section:last-of-type {
    border-block-end: 0;
  }
  header {
    display: flex;
    align-items: center;
    gap: 0.9rem;
  }
  h2 {
    font-size: 1rem;
    font-weight: 650;
  }
  h3 {
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--soft);
    margin-block-end: 0.5rem;
  }
  .grow {
    flex: 1;
    min-width: 0;
  }
  .status {
    color: var(--soft);
    font-size: 0.8125rem;
    min-height: 1.25rem;
  }
  .status.bad {
    color: var(--high);
  }
  .dial {
    width: 3.25rem;
    height: 3.25rem;
    flex: none;
  }
  .dial circle {
    fill: none;
    stroke-width: 4;
    stroke: var(--line);
  }
  .dial .value {
    stroke: currentColor;
    stroke-linecap: round;
    transition: stroke-dasharray 0.4s;
  }
  .dial text {
    fill: var(--ink);
    font: 650 13px system-ui, Tahoma, sans-serif;
    text-anchor: middle;
    dominant-baseline: central;
  }
  .good {
    color: var(--good);
  }
  .fair {
    color: var(--medium);
  }
  .poor {
    color: var(--high);
  }
  .none {
    color: var(--soft);
  }
  .signals {
    display: grid;
    gap: 0.15rem;
  }
  .signal summary {
    display: grid;
    grid-template-columns: 8.5rem 1fr 2.2rem;
    align-items: center;
    gap: 0.6rem;
    min-height: 1.75rem;
    cursor: pointer;
    border-radius: 6px;
    list-style: none;
  }
  .signal summary::-webkit-details-marker {
    display: none;
  }
  .signal .bar {
    width: 100%;
    height: 6px;
    display: block;
  }
  .signal .track {
    fill: var(--line);
  }
  .signal .fill {
    fill: currentColor;
    transition: width 0.4s;
  }
  .signal .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
    color: var(--ink);
  }
  .signal .detail {
    padding: 0.1rem 0 0.5rem;
    color: var(--soft);
    font-size: 0.875rem;
  }
  :host([dir="rtl"]) .bar {
    transform: scaleX(-1);
  }
  blockquote {
    margin: 0.3rem 0 0;
    padding-inline-start: 0.7rem;
    border-inline-start: 3px solid var(--line);
    color: var(--ink);
    overflow-wrap: anywhere;
  }
  .finding {
    padding: 0.75rem 0;
    border-block-start: 1px solid var(--line);
  }
  .finding:first-child {
    padding-block-start: 0;
    border: 0;
  }
  .finding.active {
    background: var(--raised);
    margin-inline: -0.6rem;
    padding-inline: 0.6rem;
    border-radius: 8px;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .tag svg {
    width: 1.4rem;
    height: 0.5rem;
  }
  .low {
    color: var(--low);
  }
  .medium {
    color: var(--medium);
  }
  .high {
    color: var(--high);
  }
  .quote {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .message {
    margin-block: 0.2rem 0.5rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  button {
    font: inherit;
    font-size: 0.875rem;
    min-height: 1.875rem;
    padding: 0.15rem 0.7rem;
    color: var(--ink);
    background: transparent;
    border: 1px solid var(--line);
    border-radius: 8px;
    cursor: pointer;
    text-align: start;
  }
  button:hover {
    border-color: var(--soft);
  }
  button.main {
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
    overflow-wrap: anywhere;
  }
  button.quiet {
    border-color: transparent;
    color: var(--soft);
    padding-inline: 0.4rem;
  }
  button.quiet:hover {
    color: var(--ink);
    text-decoration: underline;
  }
  del {
    background: var(--gone);
    text-decoration-thickness: 1px;
    border-radius: 3px;
    padding-inline: 0.1em;
  }
  ins {
    background: var(--new);
    text-decoration: none;
    border-radius: 3px;
    padding-inline: 0.1em;
  }
  .diff {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    background: var(--raised);
    border-radius: 8px;
    padding: 0.7rem 0.85rem;
    margin-block-end: 0.6rem;
  }
  .slots {
    display: grid;
    gap: 0.4rem;
    margin-block-end: 0.6rem;
  }
  label {
    display: grid;
    gap: 0.15rem;
    font-size: 0.8125rem;
    color: var(--soft);
  }
  input {
    font: inherit;
    color: var(--ink);
    background: var(--bg);
    border: 1px solid var(--soft);
    border-radius: 8px;
    padding: 0.3rem 0.6rem;
  }
  details.source {
    margin-block-start: 0.35rem;
    font-size: 0.8125rem;
    color: var(--soft);
  }
  details.source summary {
    cursor: pointer;
    min-height: 1.5rem;
    width: fit-content;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    width: min(24rem, calc(100vw - 1.5rem));
    padding: 0.8rem 1rem;
    color: var(--ink);
    background: var(--bg);
    border: 1px solid var(--line);
    border-radius: 12px;
    box-shadow: 0 10px 34px rgb(0 0 0 / 22%);
    font: inherit;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    button.main {
      border: 2px solid ButtonText;
    }
  }
`;var Ve=new CSSStyleSheet;Ve.replaceSync(`
  .mark { position: fixed; pointer-events: none; box-sizing: border-box; border-radius: 2px; }
  .mark::after { content: ""; position: absolute; inset-inline: 0; bottom: -1px; height: 3px; background-repeat: repeat-x; }
  .low::after { border-bottom: 2px dotted var(--low); }
  .medium::after { border-bottom: 2px dashed var(--medium); }
  .high::after { height: 4px; bottom: -2px; background: var(--wave); background-size: 8px 4px; }
  .missing { border-inline-start: 3px solid var(--medium); }
  .missing::after { display: none; }
  .active { background: var(--tint); }
  :host { --low: #0b6e99; --medium: #9a5b00; --high: #c0262d; --tint: rgb(192 38 45 / 12%); --wave: ${qe("%23c0262d")}; }
  :host([dark]) { --low: #6cc4ee; --medium: #f0b35a; --high: #ff8a8f; --tint: rgb(255 138 143 / 18%); --wave: ${qe("%23ff8a8f")}; }
  @media (forced-colors: active) { .mark::after { border-bottom: 2px solid Mark; background: none; forced-color-adjust: none; } }
`);function qe(s){return`url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='8' height='4'>${`<path d='M0 3 Q2 0 4 2 T8 2' fill='none' stroke='${s}' stroke-width='1.4'/>`}</svg>")`}var K=class{constructor(e){this.field=e;this.#e.setAttribute("aria-hidden","true"),this.#e.dataset.replyCoach="underlines",Object.assign(this.#e.style,{position:"fixed",inset:"0",pointerEvents:"none",zIndex:"2147483000"}),this.#t=this.#e.attachShadow({mode:"open"}),this.#t.adoptedStyleSheets=[Ve],document.body.append(this.#e),this.#r.observe(e.element),addEventListener("scroll",this.draw,{capture:!0,passive:!0}),addEventListener("resize",this.draw)}field;#e=document.createElement("div");#t;#i=[];#o="";#n=0;#r=new ResizeObserver(()=>this.draw());show(e,t,i){this.#i=e,this.#o=t,this.#e.toggleAttribute("dark",i),this.draw()}draw=()=>{this.#n||=requestAnimationFrame(()=>{this.#n=0,this.#t.replaceChildren(...this.#i.flatMap(e=>this.#l(e)))})};#l(e){let t=this.field.element.getBoundingClientRect();return this.field.boxes(e).filter(i=>i.height>0&&i.bottom>t.top+2&&i.top<t.bottom-2).map(i=>this.#h(e,i,t))}#h(e,t,i){let n=document.createElement("div"),r=e.start===e.end;n.className=`mark ${e.severity}${r?" missing":""}${e.id===this.#o?" active":""}`,n.dataset.testid="underline",n.dataset.finding=e.id,n.dataset.severity=e.severity;let[o,l]=[Math.max(t.left,i.left),Math.min(t.right,i.right)];return Object.assign(n.style,{left:`${o}px`,top:`${Math.max(t.top,i.top)}px`,width:`${Math.max(l-o,r?4:0)}px`,height:`${Math.min(t.bottom,i.bottom)-Math.max(t.top,i.top)}px`}),n}remove(){removeEventListener("scroll",this.draw,{capture:!0}),removeEventListener("resize",this.draw),this.#r.disconnect(),cancelAnimationFrame(this.#n),this.#e.remove()}};var $t=2e3,wt=120,pe=class extends v{static styles=je;static properties={for:{type:String},server:{type:String},channel:{type:String},locale:{type:String},policy:{type:String},lang:{type:String},ui:{type:String},theme:{type:String},history:{attribute:!1},customer:{attribute:!1},getKey:{attribute:!1},state:{state:!0},connection:{state:!0},detail:{state:!0},active:{state:!0},undoable:{state:!0},spoken:{state:!0}};#e=null;#t=null;#i=null;#o;#n;#r=new Set;#l=new Set;#h=[];#p="";#c="";#u=matchMedia("(prefers-color-scheme: dark)");#m=()=>this.requestUpdate();constructor(){super(),this.for=this.server=this.locale=this.policy=this.theme="",this.channel="chat",this.ui="en",this.history=[],this.customer=null,this.getKey=()=>null,this.state=E,this.connection="connecting",this.detail=this.active=this.spoken="",this.undoable=[]}connectedCallback(){super.connectedCallback(),this.#u.addEventListener("change",this.#m);let e=this.for?this.getRootNode().getElementById(this.for):null;e&&!this.#e&&this.attach(e)}disconnectedCallback(){super.disconnectedCallback(),this.#u.removeEventListener("change",this.#m),this.detach()}attach(e){this.detach(),this.#e=Pe(e),this.#t=new K(this.#e),e.addEventListener("input",this.#w),e.addEventListener("blur",this.#x),e.addEventListener("keydown",this.#S),e.addEventListener("click",this.#k);let t={report:this.#M,connection:this.#z};this.#i=new B(this.server,()=>this.getKey(),t,this.#$()),this.#i.setText(this.#e.text(),!1),this.#i.connect()}detach(){let e=this.#e?.element;e?.removeEventListener("input",this.#w),e?.removeEventListener("blur",this.#x),e?.removeEventListener("keydown",this.#S),e?.removeEventListener("click",this.#k),clearTimeout(this.#o),clearTimeout(this.#n),this.#i?.close(),this.#t?.remove(),this.#e?.release(),this.#i=this.#t=this.#e=null,this.state=E,this.active="",this.undoable=[]}refresh(){this.#r.clear(),this.#l.clear(),this.undoable=[],this.#d(),this.#g(!1)}updated(e){["channel","locale","policy","lang","history","customer"].some(i=>e.has(i))&&this.#i?.setConversation(this.#$()),this.toggleAttribute("data-dark",this.#f),this.dir=A(this.ui)?"rtl":"ltr",this.#t?.show(this.#s,this.active,this.#f),this.#D()}get#f(){return this.theme?this.theme==="dark":this.#u.matches}get#a(){return ae[this.ui]??ae.en}get#s(){return this.state.findings.filter(e=>!this.#r.has(e.rule)&&!this.#l.has(e.id))}#y=e=>e.toLocaleString(this.ui);#b=e=>e.toLocaleString(this.ui,{style:"percent"});#$(){let{channel:e,locale:t,policy:i,lang:n,history:r,customer:o}=this;return{channel:e,history:r,rewrite:!0,risk:!0,...t?{locale:t}:{},...i?{policy:i}:{},...n?{lang:n}:{},...o?{customer:o}:{}}}#w=()=>{this.#d(),clearTimeout(this.#n),this.#o??=setTimeout(()=>this.#g(!0),wt),this.#n=setTimeout(()=>this.#g(!1),$t),this.#R()};#R(){let e=this.#e?.text()??"",t=N(this.#c,e);this.#c=e,t&&(this.state={...this.state,findings:this.state.findings.flatMap(i=>Le(i,t)??[])})}#x=()=>this.#g(!1);#k=()=>{let e=this.#e?.caret()??-1,t=this.#s.find(i=>i.start<=e&&e<=i.end);t?this.active=t.id:this.#d()};#S=e=>{let t=e.key==="F8"?e.shiftKey?-1:1:e.altKey?{ArrowDown:1,ArrowUp:-1}[e.key]:void 0,i=this.#s.find(n=>n.id===this.active);if(t)this.#P(t);else if(e.altKey&&e.key==="Enter"&&i?.edits.length)this.#E(i);else if(e.key==="Escape"&&i)this.#d();else return;e.preventDefault()};#P(e){let t=this.#s;if(!t.length)return;let i=t.findIndex(n=>n.id===this.active);this.#A(t[(i<0?e>0?0:t.length-1:i+e+t.length)%t.length])}#A=e=>{this.#e?.select({start:e.start,end:e.end}),this.active=e.id,this.spoken=`${this.#a.signals[e.signal]}, ${this.#a.severities[e.severity]}: ${e.message}`};#d(){this.active=""}#g(e){clearTimeout(this.#o),this.#o=void 0,e||clearTimeout(this.#n),this.#e&&this.#i?.setText(this.#e.text(),e)}#M=(e,t)=>{this.state=e,this.#c=this.#e?.text()??"",e.rewrite?.text!==this.#p&&(this.#p=e.rewrite?.text??"",this.#h=[]),this.#s.some(i=>i.id===this.active)||this.#d(),t&&(this.spoken=this.#s.length?this.#a.findings(this.#s.length):this.#a.noFindings),this.dispatchEvent(new CustomEvent("reply-coach-report",{detail:e,bubbles:!0,composed:!0}))};#z=(e,t)=>{this.connection=e,this.detail=t};#E=e=>this.#_(le(this.#e.text(),e.edits),e);#L=()=>{let e=this.state.rewrite;e?.text&&this.#_(Ue(e.text,e.slots,this.#h),null)};#_(e,t){if(!this.#e)return;let i=this.#e.text();this.#T(e)&&(this.undoable=[...this.undoable,{text:i,finding:t}],this.spoken=this.#a.applied,t&&this.#v(t,"applied"),this.dispatchEvent(new CustomEvent("reply-coach-apply",{detail:{before:i,after:e},bubbles:!0,composed:!0})))}#N=()=>{let e=this.undoable.at(-1);e&&(this.undoable=this.undoable.slice(0,-1),this.#T(e.text),this.spoken=this.#a.undone,e.finding&&this.#v(e.finding,"undone"))};#T(e){let t=this.#e&&N(this.#e.text(),e);return t?(this.#e.edit(t),this.#d(),this.#g(!1),!0):!1}#v(e,t){new D(this.server,this.getKey).feedback(e,t,this.state.lang)}#O=e=>{this.#r.add(e.rule),this.#v(e,"snoozed"),this.#d(),this.requestUpdate()};#U=e=>{this.#l.add(e.id),this.#v(e,"not_helpful"),this.#d(),this.requestUpdate()};#C={apply:this.#E,snooze:this.#O,notHelpful:this.#U,go:this.#A};render(){let e=this.#a,t=this.#s,i=this.#e?.text()??"";return u`
      <header>
        ${Ie(this.state.overall,e.overall,this.#y)}
        <div class="grow">
          <h2>${e.title}</h2>
          ${this.#H()}
        </div>
        ${this.undoable.length?u`<button data-testid="undo" @click=${this.#N}>${e.undo}</button>`:p}
      </header>
      <section aria-label=${e.findings(t.length)}>
        ${t.length?Be(this.state,t,this.active,e,this.#C):u`<p>${i.trim()?e.noFindings:e.empty}</p>`}
      </section>
      ${this.state.rewrite&&i.trim()?Ke(i,this.state.rewrite,this.state.lang,e,{use:this.#L,fill:(n,r)=>this.#h[n]=r}):p}
      <section>${De(this.state,e,this.#y)}</section>
      ${We(this.state.customer,this.state.risk,e,this.#b)}
      <p class="sr" role="status" aria-live="polite">${this.spoken}</p>
      ${this.#F()}
    `}#H(){let e=this.#a,t=this.connection==="offline"||this.connection==="refused",i=this.connection==="ready"&&this.state.partial?"partial":this.connection,r={connecting:e.connecting,offline:e.offline,refused:`${e.refused} ${this.detail}`,partial:e.partial,ready:this.detail}[i]||e.findings(this.#s.length);return u`<p class="status ${t?"bad":""}" data-testid="status" data-state=${i}>${r}</p>`}#F(){let e=this.#s.find(i=>i.id===this.active);if(!e)return p;let t=this.#a;return u`<div popover="manual" role="dialog" aria-label=${t.signals[e.signal]} data-testid="popover" @keydown=${this.#I}>
      ${he(e,t)}
      <p class="message" dir=${A(this.state.lang)?"rtl":"ltr"} lang=${this.state.lang}>${e.message}</p>
      ${ce(e,t,this.#C,this.state.lang)}
    </div>`}#I=e=>{e.key==="Escape"&&(this.#d(),this.#e?.element.focus())};#D(){let e=this.renderRoot.querySelector("[popover]"),t=this.#s.find(a=>a.id===this.active);if(!e||!t||!this.#e)return;e.matches(":popover-open")||e.showPopover();let i=this.#e.element.getBoundingClientRect(),n=this.#e.boxes(t).at(-1)??i,r=e.getBoundingClientRect(),o=Math.min(Math.max(8,A(this.state.lang)?n.right-r.width:n.left),innerWidth-r.width-8),l=Math.min(n.bottom,i.bottom)+8;e.style.left=`${o}px`,e.style.top=`${l+r.height<innerHeight?l:Math.max(8,n.top-r.height-8)}px`}};customElements.define("reply-coach",pe);export{pe as ReplyCoach};
/*! Bundled license information:

@lit/reactive-element/css-tag.js:
  (**
   * @license
   * Copyright 2019 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

@lit/reactive-element/reactive-element.js:
lit-html/lit-html.js:
lit-element/lit-element.js:
  (**
   * @license
   * Copyright 2017 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

lit-html/is-server.js:
  (**
   * @license
   * Copyright 2022 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
