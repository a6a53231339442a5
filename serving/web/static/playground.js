var W=class extends Error{constructor(i,n,s,r=null){super(s);this.status=i;this.code=n;this.retryAfter=r;this.name="CoachProblem"}status;code;retryAfter},D=class{constructor(e,i=()=>null){this.server=e;this.getKey=i}server;getKey;meta=()=>this.#e("/v1/meta");samples=async()=>(await this.#e("/v1/samples")).samples;coach=e=>this.#t("/v1/coach?offsets=utf16",e);rewrite=async e=>(await this.#t("/v1/rewrite?offsets=utf16",e)).rewrite;async feedback(e,i,n){await this.#t("/v1/feedback",{rule:e.rule,verdict:i,lang:n}).catch(()=>{})}#e=e=>this.#i(e,{});#t=(e,i)=>this.#i(e,{method:"POST",body:JSON.stringify(i),headers:{"Content-Type":"application/json"}});async#i(e,i){let n=await this.getKey(),s={...i.headers,...n?{Authorization:`Bearer ${n}`}:{}},r=await fetch(this.server+e,{...i,headers:s});if(r.status!==204){if(r.ok)return await r.json();throw await wi(r)}}};async function wi(t){let e=await t.json().catch(()=>({})),i=Number(t.headers.get("Retry-After")??NaN);return new W(t.status,e.code??"http",e.detail??t.statusText,Number.isFinite(i)?i:null)}var ne=globalThis,se=ne.ShadowRoot&&(ne.ShadyCSS===void 0||ne.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Oe=Symbol(),rt=new WeakMap,G=class{constructor(e,i,n){if(this._$cssResult$=!0,n!==Oe)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=i}get styleSheet(){let e=this.o,i=this.t;if(se&&e===void 0){let n=i!==void 0&&i.length===1;n&&(e=rt.get(i)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&rt.set(i,e))}return e}toString(){return this.cssText}},ot=t=>new G(typeof t=="string"?t:t+"",void 0,Oe),S=(t,...e)=>{let i=t.length===1?t[0]:e.reduce((n,s,r)=>n+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(s)+t[r+1],t[0]);return new G(i,t,Oe)},at=(t,e)=>{if(se)t.adoptedStyleSheets=e.map(i=>i instanceof CSSStyleSheet?i:i.styleSheet);else for(let i of e){let n=document.createElement("style"),s=ne.litNonce;s!==void 0&&n.setAttribute("nonce",s),n.textContent=i.cssText,t.appendChild(n)}},Ne=se?t=>t:t=>t instanceof CSSStyleSheet?(e=>{let i="";for(let n of e.cssRules)i+=n.cssText;return ot(i)})(t):t;var{is:ki,defineProperty:Si,getOwnPropertyDescriptor:Ai,getOwnPropertyNames:Ei,getOwnPropertySymbols:_i,getPrototypeOf:Ti}=Object,re=globalThis,lt=re.trustedTypes,Ci=lt?lt.emptyScript:"",Pi=re.reactiveElementPolyfillSupport,Y=(t,e)=>t,ze={toAttribute(t,e){switch(e){case Boolean:t=t?Ci:null;break;case Object:case Array:t=t==null?t:JSON.stringify(t)}return t},fromAttribute(t,e){let i=t;switch(e){case Boolean:i=t!==null;break;case Number:i=t===null?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch{i=null}}return i}},ct=(t,e)=>!ki(t,e),dt={attribute:!0,type:String,converter:ze,reflect:!1,useDefault:!1,hasChanged:ct};Symbol.metadata??=Symbol("metadata"),re.litPropertyMetadata??=new WeakMap;var A=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,i=dt){if(i.state&&(i.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((i=Object.create(i)).wrapped=!0),this.elementProperties.set(e,i),!i.noAccessor){let n=Symbol(),s=this.getPropertyDescriptor(e,n,i);s!==void 0&&Si(this.prototype,e,s)}}static getPropertyDescriptor(e,i,n){let{get:s,set:r}=Ai(this.prototype,e)??{get(){return this[i]},set(o){this[i]=o}};return{get:s,set(o){let l=s?.call(this);r?.call(this,o),this.requestUpdate(e,l,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??dt}static _$Ei(){if(this.hasOwnProperty(Y("elementProperties")))return;let e=Ti(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(Y("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Y("properties"))){let i=this.properties,n=[...Ei(i),..._i(i)];for(let s of n)this.createProperty(s,i[s])}let e=this[Symbol.metadata];if(e!==null){let i=litPropertyMetadata.get(e);if(i!==void 0)for(let[n,s]of i)this.elementProperties.set(n,s)}this._$Eh=new Map;for(let[i,n]of this.elementProperties){let s=this._$Eu(i,n);s!==void 0&&this._$Eh.set(s,i)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let i=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let s of n)i.unshift(Ne(s))}else e!==void 0&&i.push(Ne(e));return i}static _$Eu(e,i){let n=i.attribute;return n===!1?void 0:typeof n=="string"?n:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,i=this.constructor.elementProperties;for(let n of i.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return at(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,i,n){this._$AK(e,n)}_$ET(e,i){let n=this.constructor.elementProperties.get(e),s=this.constructor._$Eu(e,n);if(s!==void 0&&n.reflect===!0){let r=(n.converter?.toAttribute!==void 0?n.converter:ze).toAttribute(i,n.type);this._$Em=e,r==null?this.removeAttribute(s):this.setAttribute(s,r),this._$Em=null}}_$AK(e,i){let n=this.constructor,s=n._$Eh.get(e);if(s!==void 0&&this._$Em!==s){let r=n.getPropertyOptions(s),o=typeof r.converter=="function"?{fromAttribute:r.converter}:r.converter?.fromAttribute!==void 0?r.converter:ze;this._$Em=s;let l=o.fromAttribute(i,r.type);this[s]=l??this._$Ej?.get(s)??l,this._$Em=null}}requestUpdate(e,i,n,s=!1,r){if(e!==void 0){let o=this.constructor;if(s===!1&&(r=this[e]),n??=o.getPropertyOptions(e),!((n.hasChanged??ct)(r,i)||n.useDefault&&n.reflect&&r===this._$Ej?.get(e)&&!this.hasAttribute(o._$Eu(e,n))))return;this.C(e,i,n)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,i,{useDefault:n,reflect:s,wrapped:r},o){n&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,o??i??this[e]),r!==!0||o!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(i=void 0),this._$AL.set(e,i)),s===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(i){Promise.reject(i)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[s,r]of this._$Ep)this[s]=r;this._$Ep=void 0}let n=this.constructor.elementProperties;if(n.size>0)for(let[s,r]of n){let{wrapped:o}=r,l=this[s];o!==!0||this._$AL.has(s)||l===void 0||this.C(s,void 0,r,l)}}let e=!1,i=this._$AL;try{e=this.shouldUpdate(i),e?(this.willUpdate(i),this._$EO?.forEach(n=>n.hostUpdate?.()),this.update(i)):this._$EM()}catch(n){throw e=!1,this._$EM(),n}e&&this._$AE(i)}willUpdate(e){}_$AE(e){this._$EO?.forEach(i=>i.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(i=>this._$ET(i,this[i])),this._$EM()}updated(e){}firstUpdated(e){}};A.elementStyles=[],A.shadowRootOptions={mode:"open"},A[Y("elementProperties")]=new Map,A[Y("finalized")]=new Map,Pi?.({ReactiveElement:A}),(re.reactiveElementVersions??=[]).push("2.1.2");var Ue=globalThis,ht=t=>t,oe=Ue.trustedTypes,pt=oe?oe.createPolicy("lit-html",{createHTML:t=>t}):void 0,He="$lit$",E=`lit$${Math.random().toFixed(9).slice(2)}$`,De="?"+E,Ri=`<${De}>`,N=document,Q=()=>N.createComment(""),Z=t=>t===null||typeof t!="object"&&typeof t!="function",Ie=Array.isArray,vt=t=>Ie(t)||typeof t?.[Symbol.iterator]=="function",Fe=`[ 	
\f\r]`,J=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,mt=/-->/g,ut=/>/g,L=RegExp(`>|${Fe}(?:([^\\s"'>=/]+)(${Fe}*=${Fe}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),gt=/'/g,ft=/"/g,bt=/^(?:script|style|textarea|title)$/i,Ve=t=>(e,...i)=>({_$litType$:t,strings:e,values:i}),c=Ve(1),x=Ve(2),wn=Ve(3),b=Symbol.for("lit-noChange"),m=Symbol.for("lit-nothing"),yt=new WeakMap,O=N.createTreeWalker(N,129);function xt(t,e){if(!Ie(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return pt!==void 0?pt.createHTML(e):e}var $t=(t,e)=>{let i=t.length-1,n=[],s,r=e===2?"<svg>":e===3?"<math>":"",o=J;for(let l=0;l<i;l++){let a=t[l],p,h,d=-1,g=0;for(;g<a.length&&(o.lastIndex=g,h=o.exec(a),h!==null);)g=o.lastIndex,o===J?h[1]==="!--"?o=mt:h[1]!==void 0?o=ut:h[2]!==void 0?(bt.test(h[2])&&(s=RegExp("</"+h[2],"g")),o=L):h[3]!==void 0&&(o=L):o===L?h[0]===">"?(o=s??J,d=-1):h[1]===void 0?d=-2:(d=o.lastIndex-h[2].length,p=h[1],o=h[3]===void 0?L:h[3]==='"'?ft:gt):o===ft||o===gt?o=L:o===mt||o===ut?o=J:(o=L,s=void 0);let u=o===L&&t[l+1].startsWith("/>")?" ":"";r+=o===J?a+Ri:d>=0?(n.push(p),a.slice(0,d)+He+a.slice(d)+E+u):a+E+(d===-2?l:u)}return[xt(t,r+(t[i]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),n]},X=class t{constructor({strings:e,_$litType$:i},n){let s;this.parts=[];let r=0,o=0,l=e.length-1,a=this.parts,[p,h]=$t(e,i);if(this.el=t.createElement(p,n),O.currentNode=this.el.content,i===2||i===3){let d=this.el.content.firstChild;d.replaceWith(...d.childNodes)}for(;(s=O.nextNode())!==null&&a.length<l;){if(s.nodeType===1){if(s.hasAttributes())for(let d of s.getAttributeNames())if(d.endsWith(He)){let g=h[o++],u=s.getAttribute(d).split(E),y=/([.?@])?(.*)/.exec(g);a.push({type:1,index:r,name:y[2],strings:u,ctor:y[1]==="."?le:y[1]==="?"?de:y[1]==="@"?ce:F}),s.removeAttribute(d)}else d.startsWith(E)&&(a.push({type:6,index:r}),s.removeAttribute(d));if(bt.test(s.tagName)){let d=s.textContent.split(E),g=d.length-1;if(g>0){s.textContent=oe?oe.emptyScript:"";for(let u=0;u<g;u++)s.append(d[u],Q()),O.nextNode(),a.push({type:2,index:++r});s.append(d[g],Q())}}}else if(s.nodeType===8)if(s.data===De)a.push({type:2,index:r});else{let d=-1;for(;(d=s.data.indexOf(E,d+1))!==-1;)a.push({type:7,index:r}),d+=E.length-1}r++}}static createElement(e,i){let n=N.createElement("template");return n.innerHTML=e,n}};function z(t,e,i=t,n){if(e===b)return e;let s=n!==void 0?i._$Co?.[n]:i._$Cl,r=Z(e)?void 0:e._$litDirective$;return s?.constructor!==r&&(s?._$AO?.(!1),r===void 0?s=void 0:(s=new r(t),s._$AT(t,i,n)),n!==void 0?(i._$Co??=[])[n]=s:i._$Cl=s),s!==void 0&&(e=z(t,s._$AS(t,e.values),s,n)),e}var ae=class{constructor(e,i){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=i}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:i},parts:n}=this._$AD,s=(e?.creationScope??N).importNode(i,!0);O.currentNode=s;let r=O.nextNode(),o=0,l=0,a=n[0];for(;a!==void 0;){if(o===a.index){let p;a.type===2?p=new I(r,r.nextSibling,this,e):a.type===1?p=new a.ctor(r,a.name,a.strings,this,e):a.type===6&&(p=new he(r,this,e)),this._$AV.push(p),a=n[++l]}o!==a?.index&&(r=O.nextNode(),o++)}return O.currentNode=N,s}p(e){let i=0;for(let n of this._$AV)n!==void 0&&(n.strings!==void 0?(n._$AI(e,n,i),i+=n.strings.length-2):n._$AI(e[i])),i++}},I=class t{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,i,n,s){this.type=2,this._$AH=m,this._$AN=void 0,this._$AA=e,this._$AB=i,this._$AM=n,this.options=s,this._$Cv=s?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,i=this._$AM;return i!==void 0&&e?.nodeType===11&&(e=i.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,i=this){e=z(this,e,i),Z(e)?e===m||e==null||e===""?(this._$AH!==m&&this._$AR(),this._$AH=m):e!==this._$AH&&e!==b&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):vt(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==m&&Z(this._$AH)?this._$AA.nextSibling.data=e:this.T(N.createTextNode(e)),this._$AH=e}$(e){let{values:i,_$litType$:n}=e,s=typeof n=="number"?this._$AC(e):(n.el===void 0&&(n.el=X.createElement(xt(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===s)this._$AH.p(i);else{let r=new ae(s,this),o=r.u(this.options);r.p(i),this.T(o),this._$AH=r}}_$AC(e){let i=yt.get(e.strings);return i===void 0&&yt.set(e.strings,i=new X(e)),i}k(e){Ie(this._$AH)||(this._$AH=[],this._$AR());let i=this._$AH,n,s=0;for(let r of e)s===i.length?i.push(n=new t(this.O(Q()),this.O(Q()),this,this.options)):n=i[s],n._$AI(r),s++;s<i.length&&(this._$AR(n&&n._$AB.nextSibling,s),i.length=s)}_$AR(e=this._$AA.nextSibling,i){for(this._$AP?.(!1,!0,i);e!==this._$AB;){let n=ht(e).nextSibling;ht(e).remove(),e=n}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},F=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,i,n,s,r){this.type=1,this._$AH=m,this._$AN=void 0,this.element=e,this.name=i,this._$AM=s,this.options=r,n.length>2||n[0]!==""||n[1]!==""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=m}_$AI(e,i=this,n,s){let r=this.strings,o=!1;if(r===void 0)e=z(this,e,i,0),o=!Z(e)||e!==this._$AH&&e!==b,o&&(this._$AH=e);else{let l=e,a,p;for(e=r[0],a=0;a<r.length-1;a++)p=z(this,l[n+a],i,a),p===b&&(p=this._$AH[a]),o||=!Z(p)||p!==this._$AH[a],p===m?e=m:e!==m&&(e+=(p??"")+r[a+1]),this._$AH[a]=p}o&&!s&&this.j(e)}j(e){e===m?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},le=class extends F{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===m?void 0:e}},de=class extends F{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==m)}},ce=class extends F{constructor(e,i,n,s,r){super(e,i,n,s,r),this.type=5}_$AI(e,i=this){if((e=z(this,e,i,0)??m)===b)return;let n=this._$AH,s=e===m&&n!==m||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,r=e!==m&&(n===m||s);s&&this.element.removeEventListener(this.name,this,n),r&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},he=class{constructor(e,i,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=i,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){z(this,e)}},wt={M:He,P:E,A:De,C:1,L:$t,R:ae,D:vt,V:z,I,H:F,N:de,U:ce,B:le,F:he},Mi=Ue.litHtmlPolyfillSupport;Mi?.(X,I),(Ue.litHtmlVersions??=[]).push("3.3.3");var kt=(t,e,i)=>{let n=i?.renderBefore??e,s=n._$litPart$;if(s===void 0){let r=i?.renderBefore??null;n._$litPart$=s=new I(e.insertBefore(Q(),r),r,void 0,i??{})}return s._$AI(t),s};var je=globalThis,P=class extends A{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let i=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=kt(i,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return b}};P._$litElement$=!0,P.finalized=!0,je.litElementHydrateSupport?.({LitElement:P});var Li=je.litElementPolyfillSupport;Li?.({LitElement:P});(je.litElementVersions??=[]).push("4.2.2");function Ke(t){let{channel:e,locale:i,policy:n,lang:s,history:r,customer:o}=t;return{rewrite:!0,risk:!0,...e?{channel:e}:{},...r?{history:r}:{},...i?{locale:i}:{},...n?{policy:n}:{},...s?{lang:s}:{},...o?{customer:o}:{}}}var Oi=0,pe=class{constructor(e){this.element=e;this.#e.id=`reply-coach-about-${++Oi}`,this.#e.hidden=!0;let i=e.getRootNode();(i instanceof ShadowRoot?i:document.body).append(this.#e),e.setAttribute("aria-describedby",[...this.#t(),this.#e.id].join(" "))}element;#e=document.createElement("span");say(e,i){this.#e.lang=i,this.#e.textContent!==e&&(this.#e.textContent=e)}remove(){let e=this.#t();e.length?this.element.setAttribute("aria-describedby",e.join(" ")):this.element.removeAttribute("aria-describedby"),this.#e.remove()}#t(){return(this.element.getAttribute("aria-describedby")?.split(/\s+/)??[]).filter(i=>i&&i!==this.#e.id)}};var me=class{#e=new Set;#t=new Set;hides=e=>this.#e.has(e.rule)||this.#t.has(e.id);snooze(e){this.#e.add(e.rule)}hide(e){this.#t.add(e.id)}follow(e,i){e.every((n,s)=>n.text===i[s]?.text)||(this.#e.clear(),this.#t.clear())}};var Ni=t=>t>=55296&&t<56320,zi=t=>t>=56320&&t<57344;function V(t,e){if(t===e)return null;let i=Math.min(t.length,e.length),n=0;for(;n<i&&t.charCodeAt(n)===e.charCodeAt(n);)n++;n>0&&Ni(t.charCodeAt(n-1))&&n--;let s=0;for(;s<i-n&&t.charCodeAt(t.length-1-s)===e.charCodeAt(e.length-1-s);)s++;return s>0&&zi(t.charCodeAt(t.length-s))&&s--,{start:n,end:t.length-s,text:e.slice(n,e.length-s)}}function ue(t,e){if(t.end<=e.start&&!(t.end===e.start&&t.start===t.end))return t;let i=e.text.length-(e.end-e.start);return t.start>=e.end?{...t,start:t.start+i,end:t.end+i}:null}function At(t,e){let i=ue(t,e),n=t.edits.map(s=>ue(s,e));return i&&{...i,edits:n.some(s=>s===null)?[]:n}}function Et(t,e){return[...e].sort((i,n)=>n.start-i.start).reduce((i,n)=>i.slice(0,n.start)+n.text+i.slice(n.end),t)}function _t(t,e){let{type:i,findings:n,scores:s,...r}=e,o=new Set(n?.remove??[]),l=new Map((n?.upsert??[]).map(h=>[h.id,h])),p=[...t.findings.filter(h=>!o.has(h.id)&&!l.has(h.id)),...l.values()].sort((h,d)=>h.start-d.start||h.end-d.end);return{...t,...r,scores:{...t.scores,...s},findings:p}}var Fi=4e6,Tt=(t,e)=>Hi(Ui(t,e));function Ui(t,e){let[i,n]=[St(t),St(e)],s=[],r=(p,h)=>{let d=s.at(-1);d?.kind===p?d.text+=h:h&&s.push({kind:p,text:h})};if(i.length*n.length>Fi)return r("gone",t),r("new",e),s;let o=Di(i,n),[l,a]=[0,0];for(;l<i.length||a<n.length;)l<i.length&&a<n.length&&i[l]===n[a]?[l,a]=[l+1,(r("same",i[l]),a+1)]:a>=n.length||l<i.length&&o(l+1,a)>=o(l,a+1)?r("gone",i[l++]):r("new",n[a++]);return s}function Hi(t){let e=[],[i,n]=["",""],s=()=>{i&&e.push({kind:"gone",text:i}),n&&e.push({kind:"new",text:n}),[i,n]=["",""]};return t.forEach((r,o)=>{let l=r.kind==="same"&&(i||n)&&o+1<t.length&&!r.text.trim();r.kind==="same"&&!l?(s(),e.push(r)):(r.kind!=="new"&&(i+=r.text),r.kind!=="gone"&&(n+=r.text))}),s(),e}function Di(t,e){let i=Array.from({length:t.length+1},()=>new Uint32Array(e.length+1)),n=(s,r)=>i[s][r];for(let s=t.length-1;s>=0;s--)for(let r=e.length-1;r>=0;r--)i[s][r]=t[s]===e[r]?n(s+1,r+1)+1:Math.max(n(s+1,r),n(s,r+1));return n}function Ct(t){let e=/\[[^[\]\n]{1,60}\]/u.exec(t);return e&&{start:e.index,end:e.index+e[0].length}}var St=t=>t.match(/\s+|[\p{L}\p{M}\p{N}\u200c'’-]+|[^\s]/gu)??[];function ge(t,e,i){let n=0;return e.forEach((s,r)=>{let o=t.indexOf(s,n),l=i[r]?.trim();o<0||(l&&(t=t.slice(0,o)+l+t.slice(o+s.length)),n=o+(l||s).length)}),t}var fe=class{#e=[];get size(){return this.#e.length}add(e,i,n){let s={start:i.start,end:i.start+i.text.length,text:e.slice(i.start,i.end)};this.#e.push({inverse:s,finding:n})}pop(){return this.#e.pop()}clear(){this.#e=[]}follow(e){let i=this.#e.at(-1);if(i&&Ii(i.inverse,e)){this.#e.pop();return}let n=e;for(let s=this.#e.length-1;s>=0;s--){let r=this.#e[s],o=ue(r.inverse,n);if(!o){this.#e.splice(0,s+1);return}n=Vi(n,r.inverse),this.#e[s]={...r,inverse:o}}}},Ii=(t,e)=>t.start===e.start&&t.end===e.end&&t.text===e.text;function Vi(t,e){let i=t.start>=e.end?e.text.length-(e.end-e.start):0;return{...t,start:t.start+i,end:t.end+i}}var Pt=["empathy","positivity","clarity","formality","ownership","listening","channel"],U={version:0,partial:!1,lang:"und",overall:null,scores:{},findings:[],rewrite:null,customer:null,risk:null};var ji=2e3,Ki=120,ye=class{constructor(e,i){this.field=e;this.stream=i;this.#e=e.text(),i.setText(this.#e,!1)}field;stream;state=U;offer=null;changes=new fe;#e;#t=!1;#i;#n;get text(){return this.field.text()}get fresh(){return this.offer?.of===this.text}typed(){if(this.#t)return;clearTimeout(this.#n),this.#i??=setTimeout(()=>this.send(!0),Ki),this.#n=setTimeout(()=>this.send(!1),ji);let e=this.#r();e&&this.changes.follow(e)}send(e){clearTimeout(this.#i),this.#i=void 0,e||clearTimeout(this.#n),this.stream.setText(this.text,e)}renew(){this.offer=null,this.changes.clear(),this.#r(),this.send(!1)}take(e,i,n){this.state=e,this.#e=i,this.#r(),(n||!i.trim())&&(this.offer=e.rewrite&&{rewrite:e.rewrite,of:i})}change(e,i){let n=this.text,s=V(n,e);if(!s)return!1;this.#a(s);let r=V(n,this.text)??s;return this.changes.add(n,r,i),this.#l(r),!0}undo(){let e=this.changes.pop();return e&&this.#a(e.inverse),e}stop(){clearTimeout(this.#i),clearTimeout(this.#n),this.stream.close(),this.field.release()}#a(e){this.#t=!0,this.field.edit(e),this.#t=!1,this.#r(),this.send(!1)}#l(e){let i=Ct(e.text);i&&this.field.select({start:e.start+i.start,end:e.start+i.end})}#r(){let e=this.text,i=V(this.#e,e);return this.#e=e,i&&(this.state={...this.state,findings:this.state.findings.flatMap(n=>At(n,i)??[])}),i}};var ve=t=>t?document.execCommand("insertText",!1,t):document.execCommand("delete");function be(t){let e=t.getBoundingClientRect(),{left:i,top:n,right:s,bottom:r}=e;for(let o=t.parentElement;o;o=o.parentElement){if(getComputedStyle(o).overflow==="visible"||o===document.body)continue;let l=o.getBoundingClientRect();[i,n,s,r]=[Math.max(i,l.left),Math.max(n,l.top),Math.min(s,l.right),Math.min(r,l.bottom)]}return new DOMRect(i,n,Math.max(0,s-i),Math.max(0,r-n))}var Bi=["direction","fontFamily","fontSize","fontStyle","fontVariant","fontWeight","fontStretch","letterSpacing","lineHeight","paddingTop","paddingRight","paddingBottom","paddingLeft","borderTopWidth","borderRightWidth","borderBottomWidth","borderLeftWidth","tabSize","textAlign","textIndent","textTransform","wordSpacing","wordBreak","overflowWrap","fontFeatureSettings","fontKerning","textRendering"],xe=class{constructor(e){this.element=e;this.#e.setAttribute("aria-hidden","true"),Object.assign(this.#e.style,{position:"fixed",top:"0",left:"0",visibility:"hidden",pointerEvents:"none",whiteSpace:"pre-wrap",boxSizing:"border-box",borderStyle:"solid",overflow:"hidden",height:"auto",zIndex:"-1"}),document.body.append(this.#e)}element;#e=document.createElement("div");text=()=>this.element.value;selection=()=>({start:this.element.selectionStart,end:this.element.selectionEnd});select(e){this.element.focus(),this.element.setSelectionRange(e.start,e.end)}edit(e){this.select(e),!(e.start===e.end&&!e.text||ve(e.text))&&(this.element.setRangeText(e.text,e.start,e.end,"end"),this.element.dispatchEvent(new InputEvent("input",{bubbles:!0})))}boxes(e){let i=this.#t(),n=this.#e.firstChild,s=document.createRange();s.setStart(n,Math.min(e.start,n.length)),s.setEnd(n,Math.min(Math.max(e.end,e.start),n.length));let[r,o]=[this.#e.getBoundingClientRect(),this.element.getBoundingClientRect()],l=o.width/this.element.offsetWidth||1,a=h=>o.left+(h-r.left+i-this.element.scrollLeft)*l,p=h=>o.top+(h-r.top-this.element.scrollTop)*l;return[...s.getClientRects()].map(h=>new DOMRect(a(h.left),p(h.top),h.width*l,h.height*l))}#t(){let e=getComputedStyle(this.element);for(let s of Bi)this.#e.style[s]=e[s];let i=parseFloat(e.borderLeftWidth)+parseFloat(e.borderRightWidth);this.#e.style.width=`${this.element.clientWidth+i}px`;let n=`${this.element.value}\u200B`;return this.#e.textContent!==n&&(this.#e.textContent=n),e.direction==="rtl"?this.element.offsetWidth-this.element.clientWidth-i:0}release(){this.#e.remove()}};var qi=new Set(["DIV","P","LI","UL","OL","BLOCKQUOTE","PRE","H1","H2","H3","TABLE","TR","SECTION"]),$e=class{constructor(e){this.element=e}element;text=()=>this.#t().text;selection(){let e=getSelection(),{segments:i,text:n}=this.#t(),s=(o,l)=>{let a=i.find(p=>p.node&&p.node===o);return a?a.start+l:n.length},r=[s(e?.anchorNode,e?.anchorOffset??0),s(e?.focusNode,e?.focusOffset??0)];return{start:Math.min(...r),end:Math.max(...r)}}select(e){this.element.focus();let i=getSelection();i?.removeAllRanges(),i?.addRange(this.#e(e))}edit(e){if(this.select(e),e.start===e.end&&!e.text||ve(e.text))return;let i=this.#e(e);i.deleteContents(),i.insertNode(document.createTextNode(e.text)),this.element.dispatchEvent(new InputEvent("input",{bubbles:!0}))}boxes=e=>[...this.#e(e).getClientRects()];release(){}#e(e){let{segments:i}=this.#t(),n=document.createRange();n.selectNodeContents(this.element),n.collapse(!1);let s=i.find(o=>o.node&&o.start<=e.start&&e.start<=o.end&&o.end>o.start),r=i.findLast(o=>o.node&&o.start<=e.end&&e.end<=o.end);return s?.node&&n.setStart(s.node,e.start-s.start),r?.node&&e.end>=e.start&&n.setEnd(r.node,e.end-r.start),n}#t(){let e=[],i="",n=()=>{e.push({node:null,start:i.length,end:i.length+1}),i+=`
`},s=r=>{for(let o of r.childNodes)o instanceof Text?(e.push({node:o,start:i.length,end:i.length+o.data.length}),i+=o.data):o.nodeName==="BR"?(o.nextSibling||r===this.element)&&n():(qi.has(o.nodeName)&&i&&!i.endsWith(`
`)&&n(),s(o))};return s(this.element),{text:i.replaceAll("\xA0"," "),segments:e}}};var Rt=t=>t instanceof HTMLTextAreaElement?new xe(t):new $e(t);var Mt={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},we=t=>(...e)=>({_$litDirective$:t,values:e}),j=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,i,n){this._$Ct=e,this._$AM=i,this._$Ci=n}_$AS(e,i){return this.update(e,i)}update(e,i){return this.render(...i)}};var{I:Wi}=wt,Lt=t=>t;var Ot=()=>document.createComment(""),K=(t,e,i)=>{let n=t._$AA.parentNode,s=e===void 0?t._$AB:e._$AA;if(i===void 0){let r=n.insertBefore(Ot(),s),o=n.insertBefore(Ot(),s);i=new Wi(r,o,t,t.options)}else{let r=i._$AB.nextSibling,o=i._$AM,l=o!==t;if(l){let a;i._$AQ?.(t),i._$AM=t,i._$AP!==void 0&&(a=t._$AU)!==o._$AU&&i._$AP(a)}if(r!==s||l){let a=i._$AA;for(;a!==r;){let p=Lt(a).nextSibling;Lt(n).insertBefore(a,s),a=p}}}return i},R=(t,e,i=t)=>(t._$AI(e,i),t),Gi={},Nt=(t,e=Gi)=>t._$AH=e,zt=t=>t._$AH,ke=t=>{t._$AR(),t._$AA.remove()};var Ft=(t,e,i)=>{let n=new Map;for(let s=e;s<=i;s++)n.set(t[s],s);return n},Ut=we(class extends j{constructor(t){if(super(t),t.type!==Mt.CHILD)throw Error("repeat() can only be used in text expressions")}dt(t,e,i){let n;i===void 0?i=e:e!==void 0&&(n=e);let s=[],r=[],o=0;for(let l of t)s[o]=n?n(l,o):o,r[o]=i(l,o),o++;return{values:r,keys:s}}render(t,e,i){return this.dt(t,e,i).values}update(t,[e,i,n]){let s=zt(t),{values:r,keys:o}=this.dt(e,i,n);if(!Array.isArray(s))return this.ut=o,r;let l=this.ut??=[],a=[],p,h,d=0,g=s.length-1,u=0,y=r.length-1;for(;d<=g&&u<=y;)if(s[d]===null)d++;else if(s[g]===null)g--;else if(l[d]===o[u])a[u]=R(s[d],r[u]),d++,u++;else if(l[g]===o[y])a[y]=R(s[g],r[y]),g--,y--;else if(l[d]===o[y])a[y]=R(s[d],r[y]),K(t,a[y+1],s[d]),d++,y--;else if(l[g]===o[u])a[u]=R(s[g],r[u]),K(t,s[d],s[g]),g--,u++;else if(p===void 0&&(p=Ft(o,u,y),h=Ft(l,d,g)),p.has(l[d]))if(p.has(l[g])){let k=h.get(o[u]),Le=k!==void 0?s[k]:null;if(Le===null){let st=K(t,s[d]);R(st,r[u]),a[u]=st}else a[u]=R(Le,r[u]),K(t,s[d],Le),s[k]=null;u++}else ke(s[g]),g--;else ke(s[d]),d++;for(;u<=y;){let k=K(t,a[y+1]);R(k,r[u]),a[u++]=k}for(;d<=g;){let k=s[d++];k!==null&&ke(k)}return this.ut=o,Nt(t,a),b}});var B=(t,e="icon")=>c`<svg class=${e} viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${t}</svg>`,ee=B(x`<path d="m3 8.5 3.2 3.2L13 4.8"></path>`),Ht=B(x`<path d="m4 4 8 8m0-8-8 8"></path>`),Dt=B(x`<path d="M6 3 2.5 6.5 6 10M3 6.5h6.2a3.8 3.8 0 0 1 0 7.5H7"></path>`,"icon turned"),It=B(x`<path d="M3 8h10M9.5 4.5 13 8l-3.5 3.5"></path>`,"icon arrow turned"),Se=B(x`<path d="m6 3.5 4.5 4.5L6 12.5"></path>`,"icon chevron turned"),Vt=B(x`<path d="M8 3.5v9M3.5 8h9"></path>`),Yi={low:x`<line x1="1" y1="4" x2="23" y2="4" stroke-width="2.5" stroke-dasharray="0.1 4.3" stroke-linecap="round"></line>`,medium:x`<line x1="0" y1="4" x2="24" y2="4" stroke-width="2.2" stroke-dasharray="6 3"></line>`,high:x`<path d="M0 5 q3 -5 6 -1 t6 0 t6 0 t6 0" stroke-width="2"></path>`},jt=t=>c`<svg class="line" viewBox="0 0 24 8" aria-hidden="true" fill="none" stroke="currentColor">${Yi[t]}</svg>`;var Kt={title:"Reply coach",overall:"Overall",scores:"How it reads",signals:{empathy:"Empathy",positivity:"Positive wording",clarity:"Clarity",formality:"Formality",ownership:"Ownership",listening:"Listening",channel:"Fit for the channel"},severities:{low:"minor",medium:"moderate",high:"serious"},findings:t=>t===1?"1 suggestion":`${t} suggestions`,noFindings:"Nothing to improve.",empty:"Start typing. Suggestions appear when a sentence is finished.",ready:"Up to date",apply:"Apply",replace:(t,e)=>`Replace \u201C${t}\u201D with \u201C${e}\u201D`,insert:t=>`Add \u201C${t}\u201D`,remove:t=>`Remove \u201C${t}\u201D`,undo:"Undo",undone:"The change was undone.",applied:"The change was made.",snooze:"Not in this conversation",notHelpful:"Not helpful",source:"Source",rewrite:"Suggested rewrite",rewriteApply:"Use this text",rewriteStale:"Updated when you pause.",rewriteWithheld:"No rewrite is offered, because it would change what you say:",fill:"Fill in",customer:"The customer",sentiment:"Mood",sentiments:["unhappy","neutral","content"],frustration:"Frustration",frustrations:["hardly any","noticeable","strong"],leaving:"Thoughts of leaving",leavings:["no sign","possible","clearly voiced"],risk:"Risk of leaving",riskUnknown:"Not enough to tell",bands:{low:"low",medium:"medium",high:"high"},between:(t,e)=>`between ${t} and ${e}`,connecting:"Connecting\u2026",offline:"The coach cannot be reached. Your text stays here; trying again\u2026",refused:"The coach does not accept this page.",partial:"Still reading; some of it may change.",close:"Close",hint:"Alt+\u2193 and Alt+\u2191 go through the suggestions, Alt+Enter applies one, Escape closes it."};var Bt={title:"\u0645\u0631\u0628\u06CC \u067E\u0627\u0633\u062E",overall:"\u062F\u0631 \u0645\u062C\u0645\u0648\u0639",scores:"\u067E\u0627\u0633\u062E \u0686\u0637\u0648\u0631 \u062E\u0648\u0627\u0646\u062F\u0647 \u0645\u06CC\u200C\u0634\u0648\u062F",signals:{empathy:"\u0647\u0645\u062F\u0644\u06CC",positivity:"\u0628\u06CC\u0627\u0646 \u0645\u062B\u0628\u062A",clarity:"\u0631\u0648\u0634\u0646\u06CC",formality:"\u0644\u062D\u0646 \u0631\u0633\u0645\u06CC",ownership:"\u0645\u0633\u0626\u0648\u0644\u06CC\u062A\u200C\u067E\u0630\u06CC\u0631\u06CC",listening:"\u062A\u0648\u062C\u0647 \u0628\u0647 \u0645\u0634\u062A\u0631\u06CC",channel:"\u062A\u0646\u0627\u0633\u0628 \u0628\u0627 \u06A9\u0627\u0646\u0627\u0644"},severities:{low:"\u062C\u0632\u0626\u06CC",medium:"\u0645\u062A\u0648\u0633\u0637",high:"\u062C\u062F\u06CC"},findings:t=>`${t.toLocaleString("fa")} \u067E\u06CC\u0634\u0646\u0647\u0627\u062F`,noFindings:"\u0686\u06CC\u0632\u06CC \u0628\u0631\u0627\u06CC \u0627\u0635\u0644\u0627\u062D \u0646\u06CC\u0633\u062A.",empty:"\u0634\u0631\u0648\u0639 \u0628\u0647 \u0646\u0648\u0634\u062A\u0646 \u06A9\u0646\u06CC\u062F. \u067E\u06CC\u0634\u0646\u0647\u0627\u062F\u0647\u0627 \u067E\u0633 \u0627\u0632 \u067E\u0627\u06CC\u0627\u0646 \u0647\u0631 \u062C\u0645\u0644\u0647 \u0646\u0634\u0627\u0646 \u062F\u0627\u062F\u0647 \u0645\u06CC\u200C\u0634\u0648\u0646\u062F.",ready:"\u0628\u0647\u200C\u0631\u0648\u0632 \u0627\u0633\u062A",apply:"\u0627\u0639\u0645\u0627\u0644",replace:(t,e)=>`\u0628\u0647\u200C\u062C\u0627\u06CC \xAB${t}\xBB \u0628\u0646\u0648\u06CC\u0633\u06CC\u062F \xAB${e}\xBB`,insert:t=>`\u0627\u0641\u0632\u0648\u062F\u0646 \xAB${t}\xBB`,remove:t=>`\u062D\u0630\u0641 \xAB${t}\xBB`,undo:"\u0648\u0627\u06AF\u0631\u062F",undone:"\u062A\u063A\u06CC\u06CC\u0631 \u0628\u0631\u06AF\u0631\u062F\u0627\u0646\u062F\u0647 \u0634\u062F.",applied:"\u062A\u063A\u06CC\u06CC\u0631 \u0627\u0646\u062C\u0627\u0645 \u0634\u062F.",snooze:"\u062F\u0631 \u0627\u06CC\u0646 \u06AF\u0641\u062A\u200C\u0648\u06AF\u0648 \u0646\u0634\u0627\u0646 \u0646\u062F\u0647",notHelpful:"\u0645\u0641\u06CC\u062F \u0646\u0628\u0648\u062F",source:"\u0645\u0646\u0628\u0639",rewrite:"\u0645\u062A\u0646 \u067E\u06CC\u0634\u0646\u0647\u0627\u062F\u06CC",rewriteApply:"\u0627\u0633\u062A\u0641\u0627\u062F\u0647 \u0627\u0632 \u0627\u06CC\u0646 \u0645\u062A\u0646",rewriteStale:"\u0648\u0642\u062A\u06CC \u0645\u06A9\u062B \u06A9\u0646\u06CC\u062F \u0628\u0647\u200C\u0631\u0648\u0632 \u0645\u06CC\u200C\u0634\u0648\u062F.",rewriteWithheld:"\u0628\u0627\u0632\u0646\u0648\u06CC\u0633\u06CC \u067E\u06CC\u0634\u0646\u0647\u0627\u062F \u0646\u0645\u06CC\u200C\u0634\u0648\u062F\u060C \u0686\u0648\u0646 \u0645\u0639\u0646\u0627\u06CC \u06AF\u0641\u062A\u0647\u0654 \u0634\u0645\u0627 \u0631\u0627 \u0639\u0648\u0636 \u0645\u06CC\u200C\u06A9\u0631\u062F:",fill:"\u067E\u0631 \u06A9\u0646\u06CC\u062F",customer:"\u0645\u0634\u062A\u0631\u06CC",sentiment:"\u062D\u0627\u0644\u200C\u0648\u0647\u0648\u0627",sentiments:["\u0646\u0627\u0631\u0627\u0636\u06CC","\u062E\u0646\u062B\u06CC","\u0631\u0627\u0636\u06CC"],frustration:"\u06A9\u0644\u0627\u0641\u06AF\u06CC",frustrations:["\u0628\u0633\u06CC\u0627\u0631 \u06A9\u0645","\u0645\u062D\u0633\u0648\u0633","\u0632\u06CC\u0627\u062F"],leaving:"\u0641\u06A9\u0631 \u0631\u0641\u062A\u0646",leavings:["\u0646\u0634\u0627\u0646\u0647\u200C\u0627\u06CC \u0646\u06CC\u0633\u062A","\u0634\u0627\u06CC\u062F","\u0622\u0634\u06A9\u0627\u0631\u0627 \u06AF\u0641\u062A\u0647 \u0627\u0633\u062A"],risk:"\u0627\u062D\u062A\u0645\u0627\u0644 \u0627\u0632 \u062F\u0633\u062A \u062F\u0627\u062F\u0646 \u0645\u0634\u062A\u0631\u06CC",riskUnknown:"\u0627\u0637\u0644\u0627\u0639\u0627\u062A \u06A9\u0627\u0641\u06CC \u0646\u06CC\u0633\u062A",bands:{low:"\u06A9\u0645",medium:"\u0645\u062A\u0648\u0633\u0637",high:"\u0632\u06CC\u0627\u062F"},between:(t,e)=>`\u0628\u06CC\u0646 ${t} \u0648 ${e}`,connecting:"\u062F\u0631 \u062D\u0627\u0644 \u0627\u062A\u0635\u0627\u0644\u2026",offline:"\u0645\u0631\u0628\u06CC \u062F\u0631 \u062F\u0633\u062A\u0631\u0633 \u0646\u06CC\u0633\u062A. \u0645\u062A\u0646 \u0634\u0645\u0627 \u0647\u0645\u06CC\u0646\u200C\u062C\u0627 \u0645\u06CC\u200C\u0645\u0627\u0646\u062F\u061B \u062F\u0648\u0628\u0627\u0631\u0647 \u062A\u0644\u0627\u0634 \u0645\u06CC\u200C\u0634\u0648\u062F\u2026",refused:"\u0645\u0631\u0628\u06CC \u0627\u06CC\u0646 \u0635\u0641\u062D\u0647 \u0631\u0627 \u0646\u0645\u06CC\u200C\u067E\u0630\u06CC\u0631\u062F.",partial:"\u062E\u0648\u0627\u0646\u062F\u0646 \u0627\u062F\u0627\u0645\u0647 \u062F\u0627\u0631\u062F\u061B \u0634\u0627\u06CC\u062F \u0628\u062E\u0634\u06CC \u062A\u063A\u06CC\u06CC\u0631 \u06A9\u0646\u062F.",close:"\u0628\u0633\u062A\u0646",hint:"\u0628\u0627 Alt+\u2193 \u0648 Alt+\u2191 \u0628\u06CC\u0646 \u067E\u06CC\u0634\u0646\u0647\u0627\u062F\u0647\u0627 \u062C\u0627\u0628\u0647\u200C\u062C\u0627 \u0634\u0648\u06CC\u062F\u061B Alt+Enter \u0627\u0639\u0645\u0627\u0644 \u0645\u06CC\u200C\u06A9\u0646\u062F \u0648 Escape \u0645\u06CC\u200C\u0628\u0646\u062F\u062F."};var qt={title:"Atbil\u017Eu treneris",overall:"Kopum\u0101",scores:"K\u0101 tas izklaus\u0101s",signals:{empathy:"Emp\u0101tija",positivity:"Pozit\u012Bva izteiksme",clarity:"Skaidr\u012Bba",formality:"Oficialit\u0101te",ownership:"Atbild\u012Bba",listening:"Ieklaus\u012B\u0161an\u0101s",channel:"Atbilst\u012Bba kan\u0101lam"},severities:{low:"s\u012Bkums",medium:"vid\u0113ji svar\u012Bgi",high:"nopietni"},findings:t=>t%10===1&&t%100!==11?`${t} ieteikums`:t%10===0||t%100>10&&t%100<20?`${t} ieteikumu`:`${t} ieteikumi`,noFindings:"Nav ko uzlabot.",empty:"S\u0101ciet rakst\u012Bt. Ieteikumi par\u0101d\u0101s, kad teikums ir pabeigts.",ready:"Viss izlas\u012Bts",apply:"Lietot",replace:(t,e)=>`Aizst\u0101t \u201C${t}\u201D ar \u201C${e}\u201D`,insert:t=>`Pievienot \u201C${t}\u201D`,remove:t=>`Iz\u0146emt \u201C${t}\u201D`,undo:"Atsaukt",undone:"Izmai\u0146a atsaukta.",applied:"Izmai\u0146a veikta.",snooze:"Ner\u0101d\u012Bt \u0161aj\u0101 sarun\u0101",notHelpful:"Nenoder\u0113ja",source:"Avots",rewrite:"Ieteiktais teksts",rewriteApply:"Izmantot \u0161o tekstu",rewriteStale:"Atjaunosies, kad apst\u0101sieties.",rewriteWithheld:"P\u0101rrakst\u012Bts teksts netiek pied\u0101v\u0101ts, jo tas main\u012Btu teikto:",fill:"Aizpildiet",customer:"Klients",sentiment:"Noska\u0146ojums",sentiments:["neapmierin\u0101ts","neitr\u0101ls","apmierin\u0101ts"],frustration:"Aizkaitin\u0101jums",frustrations:["gandr\u012Bz nav","j\u016Btams","sp\u0113c\u012Bgs"],leaving:"Doma par aizie\u0161anu",leavings:["nav paz\u012Bmju","iesp\u0113jama","skaidri pateikta"],risk:"Aizie\u0161anas risks",riskUnknown:"Nepietiek zi\u0146u, lai spriestu",bands:{low:"zems",medium:"vid\u0113js",high:"augsts"},between:(t,e)=>`no ${t} l\u012Bdz ${e}`,connecting:"Savienojas\u2026",offline:"Treneris nav sasniedzams. J\u016Bsu teksts paliek \u0161eit; m\u0113\u0123ina v\u0113lreiz\u2026",refused:"Treneris \u0161o lapu nepie\u0146em.",partial:"V\u0113l lasa; da\u013Ca var main\u012Bties.",close:"Aizv\u0113rt",hint:"Ar Alt+\u2193 un Alt+\u2191 p\u0101rvietojas starp ieteikumiem, Alt+Enter lieto ieteikumu, Escape to aizver."};var Wt={title:"Yan\u0131t ko\xE7u",overall:"Genel",scores:"Nas\u0131l okunuyor",signals:{empathy:"Empati",positivity:"Olumlu ifade",clarity:"Anla\u015F\u0131l\u0131rl\u0131k",formality:"Resmiyet",ownership:"Sahiplenme",listening:"Dinleme",channel:"Kanala uygunluk"},severities:{low:"k\xFC\xE7\xFCk",medium:"orta",high:"ciddi"},findings:t=>`${t} \xF6neri`,noFindings:"D\xFCzeltilecek bir \u015Fey yok.",empty:"Yazmaya ba\u015Flay\u0131n. \xD6neriler, c\xFCmle bitince g\xF6r\xFCn\xFCr.",ready:"G\xFCncel",apply:"Uygula",replace:(t,e)=>`\u201C${t}\u201D yerine \u201C${e}\u201D yaz`,insert:t=>`\u201C${t}\u201D ekle`,remove:t=>`\u201C${t}\u201D ifadesini \xE7\u0131kar`,undo:"Geri al",undone:"De\u011Fi\u015Fiklik geri al\u0131nd\u0131.",applied:"De\u011Fi\u015Fiklik yap\u0131ld\u0131.",snooze:"Bu g\xF6r\xFC\u015Fmede g\xF6sterme",notHelpful:"Yararl\u0131 de\u011Fil",source:"Kaynak",rewrite:"\xD6nerilen metin",rewriteApply:"Bu metni kullan",rewriteStale:"Yazmaya ara verdi\u011Finizde yenilenir.",rewriteWithheld:"S\xF6yledi\u011Finizi de\u011Fi\u015Ftirece\u011Fi i\xE7in yeni bir metin \xF6nerilmiyor:",fill:"Doldurun",customer:"M\xFC\u015Fteri",sentiment:"Ruh h\xE2li",sentiments:["memnun de\u011Fil","n\xF6tr","memnun"],frustration:"Gerginlik",frustrations:["yok denecek kadar az","hissediliyor","y\xFCksek"],leaving:"Ayr\u0131lma d\xFC\u015F\xFCncesi",leavings:["belirti yok","olabilir","a\xE7\u0131k\xE7a s\xF6yl\xFCyor"],risk:"Ayr\u0131lma riski",riskUnknown:"S\xF6ylemek i\xE7in yeterli bilgi yok",bands:{low:"d\xFC\u015F\xFCk",medium:"orta",high:"y\xFCksek"},between:(t,e)=>`${t} ile ${e} aras\u0131nda`,connecting:"Ba\u011Flan\u0131yor\u2026",offline:"Ko\xE7a ula\u015F\u0131lam\u0131yor. Metniniz burada duruyor; yeniden deneniyor\u2026",refused:"Ko\xE7 bu sayfay\u0131 kabul etmiyor.",partial:"Okuma s\xFCr\xFCyor; baz\u0131 sonu\xE7lar de\u011Fi\u015Febilir.",close:"Kapat",hint:"Alt+\u2193 ve Alt+\u2191 \xF6neriler aras\u0131nda gezinir, Alt+Enter \xF6neriyi uygular, Escape kapat\u0131r."};var $={en:Kt,tr:Wt,fa:Bt,lv:qt},_=t=>["fa","ar","he","ur"].includes(t.slice(0,2)),Ae=(t,e)=>e==="fa"?`\xAB${t}\xBB`:`\u201C${t}\u201D`;function Gt(t,e){let i=new Intl.NumberFormat(t,{maximumFractionDigits:0}),n=new Intl.NumberFormat(t,{style:"percent"}),s=_(e)?"rtl":"ltr";return{ui:t,t:$[t],lang:e,dir:s,number:r=>i.format(r),percent:r=>n.format(r)}}var Be=t=>t===null?"none":t>=70?"good":t>=45?"fair":"poor",te=t=>t.split(/(\[[^[\]\n]{1,60}\])/u).map((e,i)=>i%2?c`<span class="slot">${e}</span>`:e);var qe=(t,e)=>c`<span class="tag ${t.severity}">
    ${jt(t.severity)}<span>${e.t.signals[t.signal]}<span class="sr">, </span></span>
    <span class="degree">${e.t.severities[t.severity]}</span>
  </span>`,Yt=(t,e)=>`${e.signals[t.signal]}, ${e.severities[t.severity]}: ${t.message}`,We=(t,e)=>c`<p class="message" dir=${e.dir} lang=${e.lang}>${t.message}</p>`;function Ge(t,e,i,n){return c`${t.edits.length?Ji(t,e,i,n):m}
    <div class="actions">
      <details class="source">
        <summary>${Se}${i.t.source}</summary>
        <p dir="auto">${t.source}</p>
      </details>
      <button class="quiet" data-testid="snooze" @click=${()=>n.snooze(t)}>${i.t.snooze}</button>
      <button class="quiet" data-testid="not-helpful" @click=${()=>n.notHelpful(t)}>${i.t.notHelpful}</button>
    </div>`}var Jt=t=>t.replace(/^[\s;,.،؛]+/u,"").trimEnd();function Ji(t,e,i,n){let{t:s}=i,r=t.edits.map(o=>{let[l,a]=[e.slice(o.start,o.end),Jt(o.text)];return l&&a?s.replace(l,a):a?s.insert(a):s.remove(l)});return c`<button class="edit" data-testid="apply" aria-label="${s.apply}: ${r.join(", ")}" @click=${()=>n.apply(t)}>
    <span class="do">${ee}${s.apply}</span>
    <span class="change" dir=${i.dir} lang=${i.lang}>${t.edits.map(o=>Qi(o,e))}</span>
  </button>`}function Qi(t,e){let[i,n]=[e.slice(t.start,t.end),Jt(t.text)];return c`<span>
    ${i?c`<del>${i}</del>`:Vt} ${i&&n?It:m} ${n?c`<ins>${te(n)}</ins>`:m}
  </span>`}function Qt(t,e,i,n,s){let r=o=>c`<li class="finding ${o.id===e?"active":""}" data-testid="finding" data-finding=${o.id}>
    ${qe(o,n)}
    ${o.text?c`<button class="quote" dir=${n.dir} lang=${n.lang} @click=${()=>s.go(o)}>${Ae(o.text,n.lang)}</button>`:m}
    ${We(o,n)} ${Ge(o,i,n,s)}
  </li>`;return c`<section class="list" aria-label=${n.t.findings(t.length)}>
    ${t.length?c`<ol>${Ut(t,o=>o.id,r)}</ol>`:c`<p class="calm">${i.trim()?c`${ee}${n.t.noFindings}`:n.t.empty}</p>`}
  </section>`}function Zt(t,e,i,n){return t.isComposing?null:t.key==="F8"?t.shiftKey?"previous":"next":t.altKey&&t.key==="ArrowDown"?"next":t.altKey&&t.key==="ArrowUp"?"previous":e?t.key==="Escape"?"close":t.key==="Tab"&&!t.shiftKey?"enter":t.key==="Enter"&&(t.altKey||i)?n?"apply":"nothing":null:null}var Ee=class{constructor(e){this.host=e}host;#e="";#t=null;get finding(){return this.host.shown.find(e=>e.id===this.#e)}clicked=()=>{let{start:e,end:i}=this.host.field?.selection()??{start:-1,end:0};this.#i(e===i?this.host.shown.find(n=>n.start<=e&&e<=n.end):void 0)};key=e=>{let i=this.finding,n=Zt(e,i!==void 0,this.#t!==null,!!i?.edits.length);n&&(e.preventDefault(),n==="next"?this.#n(1):n==="previous"?this.#n(-1):n==="apply"&&i?this.host.apply(i):n==="enter"?this.host.enter():n==="close"&&this.leave())};go=e=>{let{field:i}=this.host,n=this.#t??i?.selection()??null;i?.select({start:e.start,end:e.end}),this.#i(e),this.#t=n,this.host.opened(e,!0)};leave=()=>{let e=this.#t;e?this.host.field?.select(e):this.host.field?.element.focus(),this.close()};close=()=>this.#i(void 0);#i(e){this.#e=e?.id??"",this.#t=null,this.host.opened(e,!1)}#n(e){let{shown:i}=this.host,n=i.findIndex(r=>r.id===this.#e),s=i[n<0?e>0?0:i.length-1:(n+e+i.length)%i.length];s&&this.go(s)}};var Ye=(t,e,i)=>(t??0)>=i?2:(t??0)>=e?1:0;function Xt(t,e,i){if(!t||t.sentiment===null)return m;let{t:n}=i,s=[[n.sentiment,n.sentiments[Ye(t.sentiment,-.25,.25)]],[n.frustration,n.frustrations[Ye(t.frustration,.3,.55)]],[n.leaving,n.leavings[Ye(t.leaving,.4,.7)]]];return c`<section data-testid="customer" aria-labelledby="customer-title">
    <h3 id="customer-title">${n.customer}</h3>
    <dl>
      ${s.map(([r,o])=>c`<div><dt>${r}</dt><dd>${o}</dd></div>`)}
      ${e?c`<div data-testid="risk"><dt>${n.risk}</dt><dd>${Zi(e,i)}</dd></div>`:m}
    </dl>
  </section>`}function Zi(t,e){if(t.abstained||t.low===null||t.high===null)return e.t.riskUnknown;let i=t.band??"";return c`${e.t.bands[i]??i}, ${e.t.between(e.percent(t.low),e.percent(t.high))}
    <ul class="reasons">${t.reasons.map(n=>c`<li dir="auto">${n}</li>`)}</ul>`}var ei=2*Math.PI*21;function ti(t,e){let i=t===null?"\u2013":e.number(t),n=(t??0)/100*ei;return c`<svg class="dial ${Be(t)}" viewBox="0 0 48 48" role="img" aria-label="${e.t.overall}: ${i}" data-testid="overall">
    <circle cx="24" cy="24" r="21"></circle>
    ${t===null?m:x`<circle class="value" cx="24" cy="24" r="21" stroke-dasharray="${n} ${ei}" transform="rotate(-90 24 24)"></circle>`}
    <text x="24" y="24.5">${i}</text>
  </svg>`}var Xi={value:null,why:"",evidence:[]},ii=(t,e,i)=>c`<div class="signals">
    ${Pt.map(n=>en(n,(e?null:t.scores[n])??Xi,i))}
  </div>`;function en(t,e,i){let{value:n,why:s,evidence:r}=e;return c`<details class="signal" data-testid="signal" data-signal=${t}>
    <summary>
      ${Se}<span>${i.t.signals[t]}</span>
      ${n===null?c`<span class="unscored" dir=${i.dir} lang=${i.lang}>${s}</span>`:tn(n)}
      <span class="number">${n===null?"\u2013":i.number(n)}</span>
    </summary>
    <div class="detail" dir=${i.dir} lang=${i.lang}>
      ${s?c`<p>${s}</p>`:m} ${r.slice(0,3).map(o=>c`<blockquote>${Ae(o.text,i.lang)}</blockquote>`)}
    </div>
  </details>`}var tn=t=>c`<svg class="bar ${Be(t)}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width="100" height="6"></rect>
    <rect class="fill" width=${Math.max(t,2)} height="6"></rect>
  </svg>`;function ni(t,{connection:e,detail:i},n,s,r){let{t:o}=r,l=e==="ready"&&t.partial?"partial":e,a=i||(n?o.findings(n):o.ready),p={connecting:o.connecting,offline:o.offline,refused:`${o.refused} ${i}`,partial:o.partial,ready:a};return c`<header>
    ${ti(t.overall,r)}
    <div class="grow">
      <h2>${o.title}</h2>
      <p class="status ${l}" data-testid="status" data-state=${l}>${p[l]}</p>
    </div>
    <button class="undo" data-testid="undo" ?hidden=${s===null} @click=${s}>${Dt}${o.undo}</button>
  </header>`}var H=8;function si(t,e,i,n,s){let r=o=>o.key==="Escape"&&s();return c`<div popover="manual" role="dialog" tabindex="-1" aria-label=${i.t.signals[t.signal]} data-testid="popover" @keydown=${r}>
    <div class="top">${qe(t,i)}<button class="close" aria-label=${i.t.close} @click=${s}>${Ht}</button></div>
    ${We(t,i)} ${Ge(t,e,i,n)}
  </div>`}function ri(t,e,i,n){t.matches(":popover-open")||t.showPopover();let s=be(e.element),r=e.boxes(i).at(-1)??s,o=t.getBoundingClientRect(),l=n?r.right-o.width:r.left,a=Math.min(Math.max(r.bottom,s.top),s.bottom)+H,p=Math.max(r.top,s.top)-o.height-H;t.style.left=`${Math.max(H,Math.min(l,innerWidth-o.width-H))}px`,t.style.top=`${a+o.height<=innerHeight||p<H?Math.min(a,Math.max(H,innerHeight-o.height-H)):p}px`}var nn={},oi=we(class extends j{constructor(){super(...arguments),this.ot=nn}render(t,e){return e()}update(t,[e,i]){if(Array.isArray(e)){if(Array.isArray(this.ot)&&this.ot.length===e.length&&e.every((n,s)=>n===this.ot[s]))return b}else if(this.ot===e)return b;return this.ot=Array.isArray(e)?Array.from(e):e,this.render(e,i)}});var sn=t=>t.kind==="gone"?c`<del>${t.text}</del>`:t.kind==="new"?c`<ins>${te(t.text)}</ins>`:te(t.text);function ai(t,e,i,n,s){let{text:r,withheld:o}=t.rewrite;return r===null?o.length?on(t,n):m:c`<section data-testid="rewrite" aria-labelledby="rewrite-title">
    <h3 id="rewrite-title">${n.t.rewrite}</h3>
    ${oi([t,...e],()=>{let l=ge(r,t.rewrite.slots,e);return c`<div class="diff" dir=${n.dir} lang=${n.lang}>${Tt(t.of,l).map(sn)}</div>`})}
    ${rn(t,e,n,s)}
    <div class="actions">
      <button class="main" data-testid="rewrite-apply" ?disabled=${!i} @click=${s.use}>${ee}${n.t.rewriteApply}</button>
      ${i?m:c`<span class="note">${n.t.rewriteStale}</span>`}
    </div>
  </section>`}var rn=(t,e,i,n)=>t.rewrite.slots.length?c`<div class="slots">
        ${t.rewrite.slots.map((s,r)=>c`<label>
            <span>${i.t.fill}: <b dir=${i.dir} lang=${i.lang}>${s.slice(1,-1)}</b></span>
            <input dir="auto" lang=${i.lang} data-testid="slot" autocomplete="off" .value=${e[r]??""}
              @input=${o=>n.fill(r,o.target.value)} />
          </label>`)}
      </div>`:m,on=(t,e)=>c`<section data-testid="withheld">
    <h3>${e.t.rewrite}</h3>
    <p class="note">${e.t.rewriteWithheld}</p>
    <ul class="reasons">${t.rewrite.withheld.map(i=>c`<li dir="auto">${i.reason}</li>`)}</ul>
  </section>`;function li(t,e,i){let{text:n,state:s,findings:r,opened:o,offer:l}=t,a=!n.trim();return c`<div class="coach" lang=${i.ui} dir=${_(i.ui)?"rtl":"ltr"}>
    ${ni(s,t.status,r.length,e.undo,i)}
    <section aria-label=${i.t.scores}>${ii(s,a,i)}</section>
    ${Qt(r,o?.id??"",n,i,e.finding)}
    ${l&&!a?ai(l,t.answers,t.fresh,i,e.rewrite):m}
    ${Xt(s.customer,s.risk,i)}
    <p class="sr" role="status" aria-live="polite">${t.spoken}</p>
    ${o?si(o,n,i,e.finding,e.leave):m}
  </div>`}var an=500,ln=15e3,dn=new Set([4401,4403]),_e=class{constructor(e,i,n,s){this.server=e;this.getKey=i;this.listener=n;this.conversation=s}server;getKey;listener;conversation;#e=null;#t=!1;#i="";#n="";#a=!0;#l=0;#r=U;#h=0;#o;#d="";connect(){clearTimeout(this.#o),this.#o=void 0,addEventListener("online",this.#y),this.listener.connection("connecting","");let e=new WebSocket(`${(this.server||location.origin).replace(/^http/,"ws")}/v1/stream`);this.#e=e,e.onopen=()=>{this.#c(e)},e.onmessage=i=>e===this.#e&&this.#g(JSON.parse(i.data)),e.onclose=i=>e===this.#e&&this.#v(i.code,i.reason)}close(){removeEventListener("online",this.#y),clearTimeout(this.#o);let e=this.#e;this.#e=null,this.#t=!1,e?.close()}setText(e,i){e===this.#i&&i===this.#a||(this.#i=e,this.#a=i,this.#t&&this.#s())}setConversation(e){this.conversation=e,this.#t&&this.#d!==JSON.stringify(e)&&this.#p()}async#c(e){this.#r=U,this.#l=0,this.#n="",await this.#p().catch(()=>e.close())}async#p(){let e=this.#e,i=await this.getKey();e===this.#e&&(this.#d=JSON.stringify(this.conversation),this.#m({type:"open",draft:this.conversation,offsets:"utf16",...i?{key:i}:{}}))}#s(){let e=V(this.#n,this.#i);this.#m({type:"edit",version:++this.#l,edits:e?[e]:[],typing:this.#a}),this.#n=this.#i}#u(){this.#m({type:"text",version:++this.#l,text:this.#i,typing:this.#a}),this.#n=this.#i}#m(e){this.#e?.readyState===WebSocket.OPEN&&this.#e.send(JSON.stringify(e))}#g(e){e.type==="opened"?this.#f():e.type==="resync"?(this.#l=Math.max(this.#l,e.version),this.#u()):e.type==="report"?(this.#r=_t(this.#r,e),e.version===this.#l&&this.listener.report(this.#r,this.#n,!this.#a)):this.listener.connection(this.#t?"ready":"refused",e.detail)}#f(){this.#h=0,!this.#t&&this.#i&&this.#u(),this.#t=!0,this.listener.connection("ready","")}#v(e,i){if(this.#t=!1,this.#e=null,dn.has(e)){this.listener.connection("refused",i);return}this.listener.connection("offline","");let n=Math.min(ln,an*2**this.#h++)*(.75+Math.random()/2);this.#o=setTimeout(()=>this.connect(),n)}#y=()=>{this.#o!==void 0&&this.connect()}};var di=S`
  :host {
    display: block;
    color: var(--ink);
    background: var(--bg);
    border: 1px solid var(--line);
    border-radius: 14px;
  }
  .coach {
    font: 400 0.9375rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Vazirmatn, Tahoma, sans-serif;
    text-align: start;
  }
  .coach:lang(fa),
  [lang="fa"] {
    font-family: Vazirmatn, "Vazir", "Segoe UI", "Geeza Pro", "Noto Sans Arabic", Tahoma, system-ui, sans-serif;
    line-height: 1.7;
  }
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none;
  }
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  section,
  header {
    padding: 0.9rem 1.15rem;
    border-block-end: 1px solid var(--line);
  }
  section:last-of-type {
    border-block-end: 0;
  }
  h2 {
    font-size: 1rem;
    font-weight: 650;
    letter-spacing: -0.005em;
  }
  h3 {
    font-size: 0.875rem;
    font-weight: 650;
    margin-block-end: 0.55rem;
  }
  .icon {
    width: 1rem;
    height: 1rem;
    flex: none;
  }
  :dir(rtl) > .turned {
    transform: scaleX(-1);
  }
  .note {
    color: var(--soft);
    font-size: 0.8125rem;
  }
  .reasons {
    margin-block-start: 0.3rem;
    padding-inline-start: 1rem;
    list-style: disc;
    font-size: 0.875rem;
    color: var(--soft);
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
    min-height: 2rem;
    padding: 0.2rem 0.75rem;
    font: inherit;
    font-size: 0.875rem;
    text-align: start;
    color: var(--ink);
    background: transparent;
    border: 1px solid var(--line);
    border-radius: 8px;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--edge);
  }
  button.main {
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
    font-weight: 600;
  }
  button.main:hover {
    background: var(--accent-deep);
  }
  button.main:disabled {
    color: var(--soft);
    background: var(--raised);
    border-color: var(--line);
    cursor: default;
  }
  button.quiet {
    min-height: 1.75rem;
    padding-inline: 0.5rem;
    border-color: transparent;
    color: var(--soft);
    font-size: 0.8125rem;
  }
  button.quiet:hover {
    color: var(--ink);
    background: var(--raised);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.15rem 0.2rem;
  }
  input {
    font: inherit;
    width: 100%;
    min-height: 2rem;
    padding: 0.2rem 0.6rem;
    color: var(--ink);
    background: var(--bg);
    border: 1px solid var(--edge);
    border-radius: 8px;
  }
  summary {
    list-style: none;
    cursor: pointer;
    border-radius: 6px;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .chevron {
    width: 0.7rem;
    height: 0.7rem;
    stroke-width: 2;
    color: var(--soft);
    transition: rotate 0.15s;
  }
  details[open] > summary > .chevron {
    rotate: 90deg;
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
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    [popover] {
      transition: none !important;
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
    .bar .fill,
    .dial .value {
      forced-color-adjust: none;
    }
    .bar .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    ins {
      text-decoration: underline;
    }
  }
`;var ci=S`
  :host {
    --bg: #ffffff;
    --raised: #f5f6f3;
    --ink: #1a211f;
    --soft: #56605c;
    --line: #dfe3de;
    --edge: #8a948f;
    --accent: #0f6b5c;
    --accent-deep: #0a5548;
    --on-accent: #ffffff;
    --tint: #eaf4f0;
    --low: #0b6791;
    --medium: #8f5400;
    --high: #b3232a;
    --gone: #fbe4e2;
    --new: #d6eee2;
    --shadow: 0 1px 2px rgb(20 40 34 / 8%), 0 12px 36px rgb(20 40 34 / 18%);
    color-scheme: light;
  }
  :host([data-dark]) {
    --bg: #181d1b;
    --raised: #212825;
    --ink: #e8ede9;
    --soft: #a6b2ac;
    --line: #313b37;
    --edge: #75827c;
    --accent: #6fd3bd;
    --accent-deep: #8ee0cd;
    --on-accent: #06231d;
    --tint: #1b302a;
    --low: #7fcdf2;
    --medium: #f0b866;
    --high: #ff9a9d;
    --gone: #4d2728;
    --new: #1f4638;
    --shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 12px 36px rgb(0 0 0 / 50%);
    color-scheme: dark;
  }
`;var hi=S`
  header {
    display: flex;
    align-items: center;
    gap: 0.95rem;
    min-height: 5.5rem;
  }
  .grow {
    flex: 1;
    min-width: 0;
  }
  .status {
    display: flex;
    gap: 0.45rem;
    color: var(--soft);
    font-size: 0.8125rem;
    line-height: 1.45;
  }
  .status::before {
    content: "";
    flex: none;
    width: 0.5rem;
    height: 0.5rem;
    margin-block-start: 0.34rem;
    border-radius: 50%;
    background: var(--accent);
  }
  .status.connecting::before,
  .status.partial::before {
    background: none;
    border: 2px solid var(--soft);
  }
  .status.offline,
  .status.refused {
    color: var(--high);
  }
  .status.offline::before,
  .status.refused::before {
    background: var(--high);
    border-radius: 1px;
    rotate: 45deg;
  }
  .dial {
    width: 3.5rem;
    height: 3.5rem;
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
    font: 650 14.5px system-ui, "Segoe UI", Vazirmatn, Tahoma, sans-serif;
    text-anchor: middle;
    dominant-baseline: central;
  }
  .good {
    color: var(--accent);
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
    margin-inline: -0.4rem;
  }
  .signal summary {
    display: grid;
    grid-template-columns: 0.7rem minmax(7.5rem, 9rem) minmax(3rem, 1fr) 1.9rem;
    align-items: center;
    gap: 0.55rem;
    min-height: 1.6875rem;
    padding-inline: 0.4rem;
    font-size: 0.875rem;
    line-height: 1.4;
  }
  .signal summary:hover {
    background: var(--raised);
  }
  .bar {
    display: block;
    width: 100%;
    height: 5px;
    border-radius: 3px;
    overflow: hidden;
  }
  .bar .track {
    fill: var(--line);
  }
  .bar .fill {
    fill: currentColor;
    transition: width 0.4s;
  }
  :dir(rtl) > .bar {
    transform: scaleX(-1);
  }
  .unscored {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--soft);
    font-size: 0.8125rem;
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .detail {
    display: grid;
    gap: 0.4rem;
    padding: 0.15rem 1.65rem 0.65rem;
    font-size: 0.875rem;
  }
  blockquote {
    margin: 0;
    padding-inline-start: 0.7rem;
    border-inline-start: 2px solid var(--edge);
    color: var(--soft);
    overflow-wrap: anywhere;
  }
  dl {
    display: grid;
    gap: 0.3rem;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(7rem, 10rem) 1fr;
    gap: 0.75rem;
    font-size: 0.875rem;
  }
  dt {
    color: var(--soft);
  }
`;var pi=S`
  .list {
    min-height: 4.5rem;
    padding-block: 0.45rem;
  }
  .calm {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 3.5rem;
    color: var(--soft);
  }
  .calm .icon {
    color: var(--accent);
  }
  .finding {
    display: grid;
    justify-items: start;
    gap: 0.3rem;
    margin-inline: -0.6rem;
    padding: 0.7rem 0.6rem 0.45rem;
    border-radius: 10px;
  }
  .finding + .finding {
    position: relative;
    margin-block-start: 1px;
  }
  .finding + .finding::before {
    content: "";
    position: absolute;
    inset: -1px 0.6rem auto;
    border-block-start: 1px solid var(--line);
  }
  .finding.active {
    background: var(--raised);
  }
  .tag {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1rem 0.45rem;
    font-size: 0.8125rem;
    font-weight: 650;
  }
  .tag .line {
    width: 1.5rem;
    height: 0.5rem;
    flex: none;
  }
  .degree {
    font-weight: 400;
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
  button.quote {
    display: block;
    min-height: 1.5rem;
    max-width: 100%;
    padding: 0;
    border: 0;
    border-radius: 4px;
    font-size: 0.9375rem;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  button.quote:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .message {
    justify-self: stretch;
    overflow-wrap: anywhere;
  }
  button.edit {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: stretch;
    gap: 0;
    width: 100%;
    padding: 0;
    margin-block: 0.25rem 0.1rem;
    overflow: hidden;
    background: var(--tint);
    border-color: var(--accent);
  }
  .do {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    padding: 0.3rem 0.7rem;
    color: var(--on-accent);
    background: var(--accent);
    font-weight: 600;
  }
  button.edit:hover .do {
    background: var(--accent-deep);
  }
  .change {
    padding: 0.35rem 0.7rem;
    overflow-wrap: anywhere;
    line-height: 1.5;
  }
  .change .icon {
    display: inline-block;
    width: 0.85rem;
    height: 0.85rem;
    margin-inline: 0.1rem;
    vertical-align: -0.1em;
    color: var(--soft);
  }
  .change ins {
    background: none;
    padding: 0;
    font-weight: 500;
  }
  .change del {
    background: none;
    padding: 0;
    color: var(--soft);
  }
  details.source {
    margin-inline-end: 0.4rem;
    font-size: 0.8125rem;
    color: var(--soft);
  }
  details.source[open] {
    flex-basis: 100%;
  }
  details.source summary {
    display: inline-flex;
    align-items: center;
    gap: 0.35rem;
    min-height: 1.75rem;
  }
  details.source summary:hover {
    color: var(--ink);
  }
  details.source p {
    padding-inline-start: 1.05rem;
    padding-block-end: 0.3rem;
  }
  del {
    padding-inline: 0.1em;
    border-radius: 3px;
    background: var(--gone);
    text-decoration-thickness: 1px;
  }
  ins {
    padding-inline: 0.1em;
    border-radius: 3px;
    background: var(--new);
    text-decoration: none;
  }
  .slot {
    border-block-end: 1.5px dashed var(--accent);
  }
  .diff {
    max-height: 16rem;
    margin-block-end: 0.7rem;
    padding: 0.75rem 0.9rem;
    overflow-y: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    background: var(--raised);
    border-radius: 10px;
  }
  .slots {
    display: grid;
    gap: 0.5rem;
    margin-block-end: 0.7rem;
  }
  label {
    display: grid;
    gap: 0.2rem;
    font-size: 0.8125rem;
    color: var(--soft);
  }
  label b {
    color: var(--ink);
    font-weight: 600;
  }
  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    width: min(25rem, calc(100vw - 1rem));
    max-height: calc(100vh - 1rem);
    padding: 0.65rem 1rem 0.6rem;
    overflow-y: auto;
    color: var(--ink);
    background: var(--bg);
    border: 1px solid var(--line);
    border-radius: 12px;
    box-shadow: var(--shadow);
    animation: appear 0.12s ease-out;
  }
  [popover] .message {
    margin-block: 0.15rem 0.4rem;
  }
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
  }
  button.close {
    min-height: 1.75rem;
    padding: 0.3rem;
    margin-inline-end: -0.4rem;
    border-color: transparent;
    color: var(--soft);
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    [popover],
    button.edit {
      border-color: CanvasText;
    }
    .finding.active {
      outline: 2px solid Highlight;
    }
  }
`;var mi=[ci,di,hi,pi];var gi=new CSSStyleSheet;gi.replaceSync(`
  .mark { position: fixed; pointer-events: none; box-sizing: border-box; border-radius: 3px; }
  .mark::after { content: ""; position: absolute; inset-inline: 0; bottom: -1px; height: 3px; background-repeat: repeat-x; }
  .low::after { border-block-end: 2px dotted var(--low); }
  .medium::after { border-block-end: 2px dashed var(--medium); }
  .high::after { height: 4px; bottom: -2px; background: var(--wave); background-size: 8px 4px; }
  .missing { border-inline-start: 3px solid var(--medium); }
  .missing.low { border-color: var(--low); }
  .missing.high { border-color: var(--high); }
  .missing::after { display: none; }
  .active { background: var(--tint); }
  :host { --low: #0b6e99; --medium: #9a5b00; --high: #c0262d; --tint: rgb(192 38 45 / 10%); --wave: ${ui("%23c0262d")}; }
  .active.medium { background: rgb(154 91 0 / 12%); }
  .active.low { background: rgb(11 110 153 / 12%); }
  :host([dark]) { --low: #6cc4ee; --medium: #f0b35a; --high: #ff8a8f; --tint: rgb(255 138 143 / 18%); --wave: ${ui("%23ff8a8f")}; }
  :host([dark]) .active.medium { background: rgb(240 179 90 / 18%); }
  :host([dark]) .active.low { background: rgb(108 196 238 / 18%); }
  @media (forced-colors: active) {
    .mark::after { background: none; border-block-end: 2px dotted LinkText; forced-color-adjust: none; }
    .medium::after { border-block-end-style: dashed; }
    .high::after { border-block-end-style: double; border-block-end-width: 4px; }
  }
`);function ui(t){return`url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='8' height='4'>${`<path d='M0 3 Q2 0 4 2 T8 2' fill='none' stroke='${t}' stroke-width='1.4'/>`}</svg>")`}var cn=250,Te=class{constructor(e,i){this.field=e;this.drawn=i;this.#e.setAttribute("aria-hidden","true"),this.#e.dataset.replyCoach="underlines",Object.assign(this.#e.style,{position:"fixed",inset:"0",pointerEvents:"none",zIndex:"2147483000"}),this.#t=this.#e.attachShadow({mode:"open"}),this.#t.adoptedStyleSheets=[gi],(e.element.closest("dialog")??document.body).append(this.#e),this.#i.observe(e.element),addEventListener("scroll",this.draw,{capture:!0,passive:!0}),addEventListener("resize",this.draw),document.fonts.ready.then(this.draw)}field;drawn;#e=document.createElement("div");#t;#i=new ResizeObserver(()=>this.draw());#n=setInterval(()=>this.#o()&&this.draw(),cn);#a=[];#l="";#r=0;#h="";show(e,i,n){this.#a=e,this.#l=i,this.#e.toggleAttribute("dark",n),this.draw()}draw=()=>{this.#r||=requestAnimationFrame(()=>{this.#r=0,this.#o();let e=be(this.field.element);this.#t.replaceChildren(...this.#a.flatMap(i=>this.#d(i,e))),this.drawn()})};#o(){let{left:e,top:i,width:n,height:s}=this.field.element.getBoundingClientRect(),r=[e,i,n,s].join(),o=r!==this.#h;return this.#h=r,o}#d(e,i){return this.field.boxes(e).filter(n=>n.height>0&&n.bottom>i.top+2&&n.top<i.bottom-2).map(n=>this.#c(e,n,i))}#c(e,i,n){let s=document.createElement("div"),r=e.start===e.end;s.className=`mark ${e.severity}${r?" missing":""}${e.id===this.#l?" active":""}`,s.dataset.testid="underline",s.dataset.finding=e.id,s.dataset.severity=e.severity;let[o,l]=[Math.max(i.left,n.left),Math.min(i.right,n.right)],a=Math.max(i.top,n.top);return Object.assign(s.style,{left:`${o}px`,top:`${a}px`,width:`${Math.max(l-o,r?4:0)}px`,height:`${Math.min(i.bottom,n.bottom)-a}px`}),s}remove(){removeEventListener("scroll",this.draw,{capture:!0}),removeEventListener("resize",this.draw),this.#i.disconnect(),clearInterval(this.#n),cancelAnimationFrame(this.#r),this.#e.remove()}};var hn=["channel","locale","policy","lang","history","customer"],Je=class extends P{static styles=mi;static properties={for:{type:String},server:{type:String},channel:{type:String},locale:{type:String},policy:{type:String},lang:{type:String},ui:{type:String},theme:{type:String},history:{attribute:!1},customer:{attribute:!1},getKey:{attribute:!1},status:{state:!0},answers:{state:!0},spoken:{state:!0}};#e=null;#t=null;#i=null;#n=new me;#a=matchMedia("(prefers-color-scheme: dark)");#l=()=>this.requestUpdate();constructor(){super(),this.for=this.server=this.locale=this.policy=this.theme="",this.channel="chat",this.ui="en",this.history=[],this.customer=null,this.getKey=()=>null,this.status={connection:"connecting",detail:""},this.spoken="",this.answers=[],this.addEventListener("focusout",this.#g)}connectedCallback(){super.connectedCallback(),this.#a.addEventListener("change",this.#l),!this.#r()&&document.readyState==="loading"&&addEventListener("DOMContentLoaded",()=>this.#r(),{once:!0})}disconnectedCallback(){super.disconnectedCallback(),this.#a.removeEventListener("change",this.#l),this.detach()}#r(){let e=this.for&&this.isConnected?this.getRootNode().getElementById(this.for):null;return e&&!this.#e&&this.attach(e),this.#e!==null}attach(e){this.detach();let i={report:this.#v,connection:this.#y},n=new _e(this.server,()=>this.getKey(),i,Ke(this));this.#e=new ye(Rt(e),n),this.#t=new Te(this.#e.field,()=>this.#S()),this.#i=new pe(e);for(let[s,r]of this.#f)e.addEventListener(s,r);n.connect(),this.requestUpdate()}detach(){for(let[e,i]of this.#f)this.#e?.field.element.removeEventListener(e,i);this.#e?.stop(),this.#t?.remove(),this.#i?.remove(),this.#e=this.#t=this.#i=null,this.#s.close(),this.requestUpdate()}refresh(){this.answers=[],this.#s.close(),this.#e?.renew(),this.requestUpdate()}willUpdate(e){e.has("history")&&this.#n.follow(e.get("history")??[],this.history)}updated(e){e.has("for")&&e.get("for")&&(this.detach(),this.#r()),hn.some(i=>e.has(i))&&this.#e?.stream.setConversation(Ke(this)),this.toggleAttribute("data-dark",this.#h),this.#t?.show(this.#c,this.#s.finding?.id??"",this.#h),this.#i?.say(`${this.#c.length?`${this.#p}. `:""}${$[this.#o].hint}`,this.#o),this.#S()}get#h(){return this.theme?this.theme==="dark":this.#a.matches}get#o(){return this.ui in $?this.ui:"en"}get#d(){return this.#e?.state??U}get#c(){return this.#d.findings.filter(e=>!this.#n.hides(e))}get#p(){let e=$[this.#o];return this.#c.length?e.findings(this.#c.length):e.noFindings}#s=new Ee(this.#u());#u(){let e=this;return{get field(){return e.#e?.field??null},get shown(){return e.#c},apply:i=>this.#w(i),enter:()=>this.#x?.querySelector(".edit, .quiet")?.focus(),opened:(i,n)=>{i&&n&&(this.spoken=Yt(i,$[this.#o])),this.requestUpdate()}}}#m=()=>{this.#s.close(),this.#e?.typed(),this.requestUpdate()};#g=()=>{this.#e?.send(!1),setTimeout(()=>{let e=this.getRootNode().activeElement;document.hasFocus()&&e!==this&&e!==this.#e?.field.element&&this.#s.close()})};#f=[["input",this.#m],["blur",this.#g],["keydown",this.#s.key],["click",this.#s.clicked]];#v=(e,i,n)=>{let s=this.#e?.offer?.rewrite.text;this.#e?.take(e,i,n),this.#e?.offer?.rewrite.text!==s&&(this.answers=[]),this.#s.finding||this.#s.close(),n&&i.trim()&&(this.spoken=this.#p),this.requestUpdate(),this.dispatchEvent(new CustomEvent("reply-coach-report",{detail:this.#d,bubbles:!0,composed:!0}))};#y=(e,i)=>{this.status={connection:e,detail:i}};#$(e,i){let n=this.#e?.text??"";this.#e?.change(e,i)&&(this.#s.close(),this.spoken=$[this.#o].applied,i&&this.#b(i,"applied"),this.requestUpdate(),this.dispatchEvent(new CustomEvent("reply-coach-apply",{detail:{before:n,after:e},bubbles:!0,composed:!0})))}#w=e=>this.#$(Et(this.#e?.text??"",e.edits),e);#A=()=>{let e=this.#e?.undo();e&&(this.#s.close(),this.spoken=$[this.#o].undone,e.finding&&this.#b(e.finding,"undone"),this.requestUpdate())};#k(e,i){let n=this.shadowRoot?.activeElement,s=this.#c.indexOf(e);i==="snoozed"?this.#n.snooze(e):this.#n.hide(e),this.#b(e,i),this.spoken=this.#p,this.#x?.contains(n??null)?this.#s.leave():this.#s.close(),n?.closest(".finding")&&this.updateComplete.then(()=>this.#E(s))}#E(e){let i=[...this.renderRoot.querySelectorAll(".finding")];(i[Math.min(e,i.length-1)]?.querySelector("button, summary")??this.#e?.field.element)?.focus()}#b(e,i){new D(this.server,this.getKey).feedback(e,i,this.#d.lang)}#_={apply:this.#w,go:this.#s.go,snooze:e=>this.#k(e,"snoozed"),notHelpful:e=>this.#k(e,"not_helpful")};#T={use:()=>{let e=this.#e?.offer?.rewrite;e?.text&&this.#e?.fresh&&this.#$(ge(e.text,e.slots,this.answers),null)},fill:(e,i)=>this.answers=Object.assign([...this.answers],{[e]:i})};render(){let e=this.#e,i={text:e?.text??"",state:this.#d,status:this.status,findings:this.#c,opened:this.#s.finding,offer:e?.offer??null,fresh:e?.fresh??!1,answers:this.answers,spoken:this.spoken},n=e?.changes.size?this.#A:null,s={finding:this.#_,rewrite:this.#T,leave:this.#s.leave,undo:n};return li(i,s,Gt(this.#o,this.#d.lang))}get#x(){return this.renderRoot.querySelector("[popover]")}#S(){let[e,i]=[this.#x,this.#s.finding];e&&i&&this.#e&&ri(e,this.#e.field,i,_(this.#d.lang))}};customElements.define("reply-coach",Je);var f=t=>document.getElementById(t);function T(t,e,...i){let n=document.createElement(t);return n.className=e,n.append(...i),n}var C=t=>f(t).value;function Qe(t,e){f(t).replaceChildren(...e.map(([i,n])=>new Option(n,i)))}function Ce(t,e){[...f(t).options].forEach((i,n)=>i.textContent=e[n]??i.value)}var w=()=>f("reply");function Pe(t){let e=w();e instanceof HTMLTextAreaElement?e.value=t:e.textContent=t}function Ze(){let t=w();return t instanceof HTMLTextAreaElement?t.value:t.innerText}function fi(t){let e=w(),i=Ze(),n=document.createElement(t==="rich"?"div":"textarea");t==="rich"&&(n.contentEditable="true",n.setAttribute("role","textbox"),n.setAttribute("aria-multiline","true"));for(let s of["id","class","lang","dir","aria-label","spellcheck"])n.setAttribute(s,e.getAttribute(s)??"");e.replaceWith(n),Pe(i)}var Xe={en:{conversations:"Conversations",interface:"Interface",theme:"Theme",themes:["System","Light","Dark"],field:"Field",fields:["Plain text","Rich text"],channel:"Channel",channels:{chat:"Chat",email:"E-mail",phone:"Phone",social:"Social media"},policy:"House policy",send:"Send",reply:"Your reply",placeholder:"Write your reply\u2026",messages:"Messages",customer:"Customer",agent:"Agent",coach:"Coach"},tr:{conversations:"G\xF6r\xFC\u015Fmeler",interface:"Aray\xFCz",theme:"Tema",themes:["Sistem","A\xE7\u0131k","Koyu"],field:"Alan",fields:["D\xFCz metin","Zengin metin"],channel:"Kanal",channels:{chat:"Sohbet",email:"E-posta",phone:"Telefon",social:"Sosyal medya"},policy:"\u015Eirket kurallar\u0131",send:"G\xF6nder",reply:"Yan\u0131t\u0131n\u0131z",placeholder:"Yan\u0131t\u0131n\u0131z\u0131 yaz\u0131n\u2026",messages:"Mesajlar",customer:"M\xFC\u015Fteri",agent:"Temsilci",coach:"Ko\xE7"},fa:{conversations:"\u06AF\u0641\u062A\u200C\u0648\u06AF\u0648\u0647\u0627",interface:"\u0632\u0628\u0627\u0646 \u0631\u0627\u0628\u0637",theme:"\u067E\u0648\u0633\u062A\u0647",themes:["\u0633\u06CC\u0633\u062A\u0645","\u0631\u0648\u0634\u0646","\u062A\u06CC\u0631\u0647"],field:"\u0646\u0648\u0639 \u06A9\u0627\u062F\u0631",fields:["\u0645\u062A\u0646 \u0633\u0627\u062F\u0647","\u0645\u062A\u0646 \u063A\u0646\u06CC"],channel:"\u06A9\u0627\u0646\u0627\u0644",channels:{chat:"\u0686\u062A",email:"\u0627\u06CC\u0645\u06CC\u0644",phone:"\u062A\u0644\u0641\u0646",social:"\u0634\u0628\u06A9\u0647\u0654 \u0627\u062C\u062A\u0645\u0627\u0639\u06CC"},policy:"\u0633\u06CC\u0627\u0633\u062A \u0633\u0627\u0632\u0645\u0627\u0646",send:"\u0627\u0631\u0633\u0627\u0644",reply:"\u067E\u0627\u0633\u062E \u0634\u0645\u0627",placeholder:"\u067E\u0627\u0633\u062E \u062E\u0648\u062F \u0631\u0627 \u0628\u0646\u0648\u06CC\u0633\u06CC\u062F\u2026",messages:"\u067E\u06CC\u0627\u0645\u200C\u0647\u0627",customer:"\u0645\u0634\u062A\u0631\u06CC",agent:"\u06A9\u0627\u0631\u0634\u0646\u0627\u0633",coach:"\u0645\u0631\u0628\u06CC"},lv:{conversations:"Sarunas",interface:"Saskarne",theme:"Izskats",themes:["Sist\u0113mas","Gai\u0161s","Tum\u0161s"],field:"Lauks",fields:["Vienk\u0101r\u0161s teksts","Format\u0113ts teksts"],channel:"Kan\u0101ls",channels:{chat:"\u010Cats",email:"E-pasts",phone:"T\u0101lrunis",social:"Soci\u0101lie t\u012Bkli"},policy:"Uz\u0146\u0113muma noteikumi",send:"S\u016Bt\u012Bt",reply:"J\u016Bsu atbilde",placeholder:"Rakstiet atbildi\u2026",messages:"Zi\u0146as",customer:"Klients",agent:"Darbinieks",coach:"Treneris"}};var v=document.querySelector("reply-coach"),vi={en:"English",tr:"T\xFCrk\xE7e",fa:"\u0641\u0627\u0631\u0633\u06CC",lv:"Latvie\u0161u"},Re=sessionStorage.getItem("reply-coach-key"),yi=new D("",()=>Re),ie=[],q=[],M=null,Me=()=>Xe[v.ui];function bi(t){let e=new Intl.Locale(t).region;return e?new Intl.DisplayNames(v.ui,{type:"region"}).of(e)??e:t}function pn(t){let e=T("p","text",t.text);e.dir="auto",e.lang=M?.lang??"";let i=new Intl.NumberFormat(v.ui,{style:"unit",unit:"minute",unitDisplay:"short"}),n=T("p","who",t.role==="customer"?Me().customer:Me().agent);return t.minutes&&n.append(T("span","when",`+${i.format(t.minutes)}`)),T("li",`turn ${t.role}`,n,e)}function et(){let t=f("turns");t.replaceChildren(...q.map(pn)),t.scrollTop=t.scrollHeight}function tt(){M&&(f("about-where").textContent=`${Me().channels[v.channel]} \xB7 ${bi(M.locale)}`,f("about-lang").textContent=vi[M.lang]??M.lang,f("about-lang").lang=M.lang)}function mn(t){let e=T("span","said",t.history[0]?.text??t.text);e.dir="auto",e.lang=t.lang;let i=T("button","sample",e,T("span","where",`${Me().channels[t.channel]} \xB7 ${bi(t.locale)}`));return i.type="button",i.dataset.testid="sample",i.dataset.sample=t.id,i.setAttribute("aria-pressed",String(t.id===M?.id)),i.onclick=()=>it(t),T("li","",i)}function xi(){let t=document.activeElement?.dataset.sample,e=C("language");f("samples").replaceChildren(...ie.filter(i=>i.lang===e).map(mn)),t&&f("samples").querySelector(`[data-sample="${CSS.escape(t)}"]`)?.focus()}function it(t){M=t,q=[...t.history],f("channel").value=t.channel,w().lang=t.lang,w().dir=_(t.lang)?"rtl":"ltr",Pe(t.text),Object.assign(v,{lang:t.lang,channel:t.channel,locale:t.locale,history:q}),v.refresh(),xi(),et(),tt()}function un(){let t=Ze().trim();t&&(q=[...q,{role:"agent",text:t}],Pe(""),v.history=q,v.refresh(),et(),w().focus())}function $i(t){let e=Xe[t];v.ui=t,document.documentElement.lang=t,document.documentElement.dir=_(t)?"rtl":"ltr";for(let i of document.querySelectorAll("[data-label]"))i.textContent=e[i.dataset.label];Ce("theme",e.themes),Ce("editor",e.fields),Ce("channel",[e.channels.chat,e.channels.email,e.channels.phone,e.channels.social]),w().setAttribute("aria-label",e.reply),f("turns").setAttribute("aria-label",e.messages),document.querySelector("aside").setAttribute("aria-label",e.coach),f("reply-hint").textContent=$[t].hint,xi(),et(),tt()}async function gn(){let[t,e]=await Promise.all([yi.meta(),yi.samples()]);ie=e,Qe("policy",t.policies.map(s=>[s,s]));for(let s of["language","ui"])Qe(s,t.languages.map(r=>[r,vi[r]??r]));let i=navigator.languages.map(s=>s.slice(0,2)).find(s=>t.languages.includes(s))??"en";f("language").value=f("ui").value=i,$i(i);let n=ie.find(s=>s.lang===i)??ie[0];n&&it(n)}function fn(){let t=f("key-form");t.hidden=!1,t.onsubmit=e=>{e.preventDefault(),Re=f("key").value.trim(),sessionStorage.setItem("reply-coach-key",Re),t.hidden=!0,nt()}}async function nt(){try{await gn(),v.attach(w())}catch(t){t instanceof W&&t.status===401?fn():setTimeout(nt,2e3)}}v.getKey=()=>Re;f("send").onclick=un;f("language").onchange=()=>{let t=ie.find(e=>e.lang===C("language"));t&&it(t)};f("ui").onchange=()=>$i(C("ui"));f("theme").onchange=()=>{document.documentElement.dataset.theme=C("theme"),v.theme=C("theme")};f("channel").onchange=()=>{v.channel=C("channel"),tt()};f("policy").onchange=()=>v.policy=C("policy");f("editor").onchange=()=>{v.detach(),fi(C("editor")),v.attach(w())};nt();
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
lit-html/directive.js:
lit-html/directives/repeat.js:
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

lit-html/directive-helpers.js:
  (**
   * @license
   * Copyright 2020 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

lit-html/directives/guard.js:
  (**
   * @license
   * Copyright 2018 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
